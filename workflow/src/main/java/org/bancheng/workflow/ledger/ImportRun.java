package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.matters.Actor;

/** One reading of one file: checks each line, stores batches as long as that may still count. */
final class ImportRun implements LineSink {

    private static final int BATCH = 500;

    private final HistoryWriter writer;
    private final Directory directory;
    private final boolean partial;
    private final Actor by;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<LedgerLine> batch = new ArrayList<>(BATCH);
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<LedgerProblem> warnings = new ArrayList<>();
    private final Instant began;
    private int sound;
    private int refused;
    private boolean broken;

    ImportRun(HistoryWriter writer, Directory directory, boolean partial, Actor by) {
        this.writer = writer;
        this.directory = directory;
        this.partial = partial;
        this.by = by;
        began = writer.now();
    }

    /** Reads the file to its end; false when nothing of it may stay. */
    boolean read(Path file) {
        try {
            LedgerFile.read(file, this);
            flush();
        } catch (Unreadable e) {
            problems.addAll(e.problems());
            broken = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!broken && sound + refused == 0) {
            problems.add(new LedgerProblem(2, "1", "no-lines", List.of()));
            broken = true;
        }
        return !broken && sound > 0 && (partial || refused == 0);
    }

    ImportReport report(boolean stored) {
        problems.sort(Comparator.comparingInt(LedgerProblem::line));
        return new ImportReport(
                sound, refused, stored ? sound : 0, first(problems), first(warnings));
    }

    @Override
    public void line(RawLine raw) {
        LineCheck.Outcome outcome = LineCheck.check(raw, directory);
        List<LedgerProblem> found = new ArrayList<>(outcome.problems());
        String reference = raw.cell(LedgerColumn.REFERENCE);
        Integer before = reference.isEmpty() ? null : lineOf.putIfAbsent(reference, raw.number());
        if (before != null) {
            found.add(raw.problem(LedgerColumn.REFERENCE, "twice", before.toString()));
        }
        LedgerLine line = outcome.line();
        if (!found.isEmpty() || line == null) {
            refuse(found);
            return;
        }
        keep(warnings, outcome.warnings());
        batch.add(line);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void misshapen(LedgerProblem problem) {
        refuse(List.of(problem));
    }

    /** After the first refusal, lines are only checked unless the sound ones are wanted. */
    private void flush() {
        Set<String> known = writer.known(batch);
        List<LedgerLine> fresh = new ArrayList<>(batch.size());
        for (LedgerLine line : batch) {
            if (known.contains(line.reference())) {
                String reference = line.reference();
                refuse(
                        List.of(
                                LedgerProblem.at(
                                        line.number(),
                                        LedgerColumn.REFERENCE,
                                        "known",
                                        reference)));
            } else {
                fresh.add(line);
            }
        }
        if (partial || refused == 0) {
            writer.write(fresh, by, began, sound);
        }
        sound += fresh.size();
        batch.clear();
    }

    private void refuse(List<LedgerProblem> found) {
        refused++;
        keep(problems, found);
    }

    /** Memory stays bounded: of a file that is wrong throughout, the first faults are enough. */
    private static void keep(List<LedgerProblem> list, List<LedgerProblem> found) {
        if (list.size() < ImportReport.MOST_LISTED) {
            list.addAll(found);
        }
    }

    private static List<LedgerProblem> first(List<LedgerProblem> list) {
        return list.subList(0, Math.min(list.size(), ImportReport.MOST_LISTED));
    }
}
