package org.bancheng.ui.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.ledger.ImportReport;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.ledger.LedgerProblem;
import org.bancheng.workflow.matters.Actor;
import org.springframework.stereotype.Component;

/**
 * {@code ./bancheng import FILE [--partial]}: takes a ledger in, or says in both languages what is
 * wrong with it, line by line.
 */
@Component
class ImportLedger implements Command {

    private static final String PARTIAL = "--partial";
    private static final Actor COMMAND = new Actor("import");

    private final LedgerImport ledger;
    private final Translations words;

    ImportLedger(LedgerImport ledger, Translations words) {
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        var options = arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        if (files.size() != 1 || !options.stream().allMatch(PARTIAL::equals)) {
            say(out, "ledger.usage");
            return 2;
        }
        try {
            var file = Path.of(files.getFirst());
            if (!Files.isRegularFile(file)) {
                throw new IOException("no file");
            }
            return report(ledger.run(file, !options.isEmpty(), COMMAND), out, !options.isEmpty());
        } catch (IOException | InvalidPathException e) {
            say(out, "ledger.noFile", files.getFirst());
            return 1;
        }
    }

    private int report(ImportReport report, PrintStream out, boolean partial) {
        list(report.problems(), out);
        if (report.stored() > 0 && !report.warnings().isEmpty()) {
            say(out, "ledger.warnings");
            list(report.warnings(), out);
        }
        say(out, "ledger.accepted", count(report.sound()), count(report.refused()));
        if (report.stored() > 0) {
            say(out, "ledger.stored", count(report.stored()));
            return 0;
        }
        say(out, "ledger.nothing");
        if (!partial && report.sound() > 0 && report.refused() > 0) {
            say(out, "ledger.partialHint");
        }
        return 1;
    }

    private void list(List<LedgerProblem> problems, PrintStream out) {
        problems.forEach(problem ->
                out.println(
                        line(problem, Locale.SIMPLIFIED_CHINESE)
                                + " / "
                                + line(problem, Locale.ENGLISH)));
        if (problems.size() == ImportReport.MOST_LISTED) {
            say(out, "ledger.more");
        }
    }

    private String line(LedgerProblem problem, Locale locale) {
        var column = problem.column();
        var named =
                column.matches("\\d+")
                        ? words.getTranslation("ledger.column", locale, column)
                        : column;
        var reason =
                words.getTranslation(
                        "ledger." + problem.reason(), locale, problem.values().toArray());
        return words.getTranslation("ledger.problem", locale, count(problem.line()), named, reason);
    }

    /** Line numbers without a thousands separator, as editors show them. */
    private static String count(int number) {
        return Integer.toString(number);
    }

    private void say(PrintStream out, String key, Object... values) {
        out.println(
                words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, values)
                        + " / "
                        + words.getTranslation(key, Locale.ENGLISH, values));
    }
}
