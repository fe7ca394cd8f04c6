package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.List;
import org.bancheng.notification.bench.Benchmark;
import org.bancheng.notification.bench.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code ./bancheng bench [--quick|--full]}: measures the portal beside a floor, in a database of
 * its own that {@link Scratch} makes and removes.
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
        var size =
                switch (String.join(" ", arguments)) {
                    case "", "--quick" -> Size.QUICK;
                    case "--full" -> Size.FULL;
                    default -> null;
                };
        if (size == null) {
            out.println("./bancheng bench [--quick | --full]");
            return 2;
        }
        try {
            benchmark.run(size, out);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            throw new IllegalStateException("The benchmark broke off", e);
        }
    }
}
