package org.bancheng.workflow.immediate;

import java.util.List;

/**
 * What there is to choose from.
 *
 * @param unproven the reasons for which there may be no proof
 */
public record ImmediateTerms(List<ListedWord> acts, List<ListedWord> unproven) {}
