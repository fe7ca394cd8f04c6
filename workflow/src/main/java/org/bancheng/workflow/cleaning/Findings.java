package org.bancheng.workflow.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.jspecify.annotations.Nullable;

/** Collects what is found, each thing once and not without end. */
final class Findings {

    static final int MOST = 40;

    private final List<Finding> list = new ArrayList<>();

    void add(Trace trace, @Nullable String value) {
        add(trace, value, true);
    }

    /** Says that it is there although it stays. */
    void stays(Trace trace, String value) {
        add(trace, value, false);
    }

    private void add(Trace trace, @Nullable String value, boolean removed) {
        if (value == null || value.isBlank() || list.size() == MOST) {
            return;
        }
        Finding finding = new Finding(trace, value, removed);
        if (!finding.value().isEmpty() && !list.contains(finding)) {
            list.add(finding);
        }
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The gravest first: where comes before by what. */
    List<Finding> list() {
        return list.stream().sorted(Comparator.comparing(Finding::trace)).toList();
    }

    /** The same, for a file that stays as it was sent. */
    List<Finding> kept() {
        return list().stream().map(one -> new Finding(one.trace(), one.value(), false)).toList();
    }
}
