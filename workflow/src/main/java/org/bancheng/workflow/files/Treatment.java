package org.bancheng.workflow.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bancheng.workflow.cleaning.Finding;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.bancheng.workflow.cleaning.Outcome;

/**
 * What was done to a file when it came in. Only the kinds of what was found are kept, never what it
 * said.
 *
 * @param removed what was found and is gone
 * @param left what was found and is still in it
 */
public record Treatment(Outcome outcome, List<Trace> removed, List<Trace> left) {

    static Treatment of(Outcome outcome, List<Finding> findings) {
        return new Treatment(outcome, kinds(findings, true), kinds(findings, false));
    }

    private static List<Trace> kinds(List<Finding> findings, boolean removed) {
        return findings.stream()
                .filter(finding -> finding.removed() == removed)
                .map(Finding::trace)
                .distinct()
                .sorted()
                .toList();
    }

    String line() {
        return outcome + "|" + names(removed) + "|" + names(left);
    }

    static Treatment parse(String line) {
        String[] parts = line.split("\\|", 3);
        return new Treatment(Outcome.valueOf(parts[0]), traces(parts[1]), traces(parts[2]));
    }

    private static String names(List<Trace> traces) {
        return traces.stream().map(Trace::name).collect(Collectors.joining(","));
    }

    private static List<Trace> traces(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(Trace::valueOf).toList();
    }
}
