package org.bancheng.workflow.handling;

/**
 * What the first signature stands under. Out-of-bounds texts are refused on making one.
 *
 * @param basis code of the law
 * @param citation article and words, 1 to 300 characters
 * @param tried what was tried, 1 to 2,000 characters
 * @param answer which the resident reads, 1 to 10,000 characters
 * @param route code of the way to appeal
 * @param signerUnit asked for the second signature
 */
public record RefusalForm(
        String basis,
        String citation,
        String tried,
        String answer,
        String route,
        String signerUnit) {

    public static final int LONGEST_CITATION = 300;
    public static final int LONGEST_TRIED = 2000;

    public RefusalForm {
        citation = Texts.bounded(citation, LONGEST_CITATION);
        tried = Texts.bounded(tried, LONGEST_TRIED);
        answer = Texts.bounded(answer);
    }
}
