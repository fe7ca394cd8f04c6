package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code ./bancheng} that does its work and ends. A bean of this type is found by its
 * name; it runs in a context without web server and without running jobs.
 */
public interface Command {

    /** The word behind {@code ./bancheng}. */
    String name();

    /**
     * Does the work.
     *
     * @param arguments what followed the name
     * @param out where a person reads the outcome
     * @return the exit code: 0 done, 1 refused or found wrong, 2 called wrongly
     */
    int run(List<String> arguments, PrintStream out);
}
