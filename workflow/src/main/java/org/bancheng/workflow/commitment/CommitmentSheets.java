package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.commitment.CommitmentSheet.PaperLine;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.SpokenDates;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a stored commitment for those who may read it, and seals what goes into one. */
@Component
class CommitmentSheets {

    private final PaperCatalogue catalogue;
    private final CommitmentTexts texts;
    private final CommitmentDates dates;
    private final FieldCrypto crypto;
    private final UnitTree units;
    private final StepTime time;

    CommitmentSheets(
            PaperCatalogue catalogue,
            CommitmentTexts texts,
            CommitmentDates dates,
            FieldCrypto crypto,
            UnitTree units,
            StepTime time) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.dates = dates;
        this.crypto = crypto;
        this.units = units;
        this.time = time;
    }

    CommitmentSheet of(Commitment commitment, Matter matter) {
        LocalDate today = Shanghai.dateOf(time.now(matter.lane()));
        LocalDate promise = matter.promised().current();
        byte[] agreed = commitment.agreedText;
        return new CommitmentSheet(
                commitment.id,
                commitment.state,
                matter.origin().reference(),
                matter.origin().title(),
                unitName(matter),
                promise,
                promise == null ? 0 : dates.left(today, promise),
                papers(commitment).stream().map(paper -> line(commitment, paper, today)).toList(),
                open(commitment.id, "meanwhile", commitment.meanwhile),
                catalogue.end(commitment.endCode),
                agreed == null
                        ? wording(commitment, matter, Locale.SIMPLIFIED_CHINESE)
                        : open(commitment.id, "agreed_text", agreed),
                agreed == null
                        ? wording(commitment, matter, Locale.ENGLISH)
                        : open(commitment.id, "agreed_text", agreed),
                commitment.offeredAt,
                commitment.agreedAt,
                commitment.closedAt,
                optional(commitment.id, "reason", commitment.reason));
    }

    /** The text in a language, as it stands now. */
    String wording(Commitment commitment, Matter matter, Locale language) {
        String title = matter.origin().title();
        LocalDate promise = Objects.requireNonNull(matter.promised().current());
        return texts.write(
                commitment.textVersion,
                language,
                Map.of(
                        "title", title == null ? matter.origin().reference() : title,
                        "reference", matter.origin().reference(),
                        "papers", list(commitment, language),
                        "unit", unitName(matter),
                        "meanwhile", open(commitment.id, "meanwhile", commitment.meanwhile),
                        "promise", SpokenDates.date(promise, language),
                        "end", catalogue.end(commitment.endCode).text(language),
                        "bar", Integer.toString(dates.barDays(matter))));
    }

    byte[] seal(long commitment, String column, String text) {
        return crypto.seal(identity(commitment, column), text);
    }

    byte[] sealWords(long commitment, String paper, String text) {
        return crypto.seal(words(commitment, paper), text);
    }

    private String list(Commitment commitment, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return papers(commitment).stream()
                .map(paper ->
                        "· "
                                + catalogue.known(paper.paperCode()).name(language)
                                + (english ? ": by " : "：")
                                + SpokenDates.date(paper.firstDueOn(), language))
                .collect(Collectors.joining("\n"));
    }

    private PaperLine line(Commitment commitment, OwedPaper paper, LocalDate today) {
        byte[] sealed = paper.words();
        return new PaperLine(
                catalogue.known(paper.paperCode()),
                paper.state(),
                paper.dueOn(),
                dates.left(today, paper.dueOn()),
                paper.announcedAt(),
                paper.receivedAt(),
                sealed == null
                        ? null
                        : crypto.openText(words(commitment.id, paper.paperCode()), sealed));
    }

    private static List<OwedPaper> papers(Commitment commitment) {
        return commitment.papers.stream()
                .sorted(
                        Comparator.comparing(OwedPaper::firstDueOn)
                                .thenComparing(OwedPaper::paperCode))
                .toList();
    }

    private String unitName(Matter matter) {
        String code = matter.custody().unitCode();
        return units.find(code).map(Unit::name).orElse(code);
    }

    private String open(long commitment, String column, byte[] sealed) {
        return crypto.openText(identity(commitment, column), sealed);
    }

    private @Nullable String optional(long commitment, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : open(commitment, column, sealed);
    }

    private static RowIdentity identity(long commitment, String column) {
        return new RowIdentity("commitment", column, commitment);
    }

    private static RowIdentity words(long commitment, String paper) {
        return new RowIdentity("commitment_paper", "words", commitment + "/" + paper);
    }
}
