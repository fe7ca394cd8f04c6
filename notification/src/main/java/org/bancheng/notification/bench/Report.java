package org.bancheng.notification.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints one table, line by line, as it is measured. */
final class Report {

    private static final String LINE = "%-52s %24s %24s %8s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
    }

    void head() {
        out.println();
        out.printf(LINE, "Work (median, least-most)", "Bancheng", "bare JDBC", "ratio");
    }

    /** Less is better: the ratio is product over floor. */
    void cost(String work, Sample product, @Nullable Sample floor) {
        line(work, product, floor, floor == null ? 0 : product.median() / floor.median());
    }

    /** More is better: the ratio is product over floor all the same. */
    void rate(String work, Sample product, Sample floor) {
        line(work, product, floor, product.median() / floor.median());
    }

    void line(String work, String product, String floor) {
        out.printf(LINE, work, product, floor, "");
    }

    private void line(String work, Sample product, @Nullable Sample floor, double ratio) {
        out.printf(
                LINE,
                work,
                text(product),
                floor == null ? "-" : text(floor),
                floor == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio));
    }

    private static String text(Sample sample) {
        return number(sample.median())
                + " ("
                + number(sample.least())
                + "-"
                + number(sample.most())
                + ")";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
