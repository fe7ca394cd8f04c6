package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import org.bancheng.notification.bench.Benchmark;
import org.bancheng.notification.bench.Benchmark.Part;
import org.bancheng.notification.bench.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code ./bancheng bench [--full] [life] [deadlines] [reads]}: measures the portal beside a floor,
 * in a database of its own that {@link Scratch} makes and removes.
 */
@Component
@Profile("bench")
class Bench implements Command {

    static final String NAME = "bench";

    private final Benchmark benchmark;

    Bench(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var size = Size.QUICK;
        var parts = EnumSet.noneOf(Part.class);
        for (var argument : arguments) {
            switch (argument) {
                case "--quick" -> size = Size.QUICK;
                case "--full" -> size = Size.FULL;
                case "life" -> parts.add(Part.LIFE);
                case "deadlines" -> parts.add(Part.DEADLINES);
                case "reads" -> parts.add(Part.READS);
                default -> {
                    out.println("./bancheng bench [--full] [life] [deadlines] [reads]");
                    return 2;
                }
            }
        }
        try {
            benchmark.run(size, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, out);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            throw new IllegalStateException("The benchmark broke off", e);
        }
    }
}
