package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.bancheng.workflow.handling.Texts;

/**
 * What a clerk draws up.
 *
 * @param papers code of each missing paper and the last day it may come
 * @param meanwhile what the office does meanwhile, 1 to {@value #LONGEST} characters
 * @param end code of what happens when a paper stays away
 */
public record CommitmentOffer(Map<String, LocalDate> papers, String meanwhile, String end) {

    public static final int LONGEST = 1000;

    public CommitmentOffer {
        papers = Map.copyOf(new TreeMap<>(papers));
        meanwhile = Texts.bounded(meanwhile, LONGEST);
    }
}
