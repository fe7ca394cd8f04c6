package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What was asked for: {@code run} starts the portal, every other word is the name of a {@link
 * Command}.
 */
public record CommandLine(String name, List<String> arguments) {

    /** The portal was started and lives on after {@code main}. */
    public static final int KEEPS_RUNNING = -1;

    private static final int CALLED_WRONGLY = 2;

    /** Reads the arguments of {@code main}; none, or an option first, means {@code run}. */
    public static CommandLine parse(String... args) {
        if (args.length == 0 || args[0].startsWith("-")) {
            return new CommandLine("run", List.of(args));
        }
        return new CommandLine(args[0], Arrays.asList(args).subList(1, args.length));
    }

    /**
     * Does what was asked for.
     *
     * @return the exit code, or {@link #KEEPS_RUNNING}
     */
    public int start(Class<?> application, PrintStream out) {
        return name.equals("run") ? runPortal(application, out) : runCommand(application, out);
    }

    private int runPortal(Class<?> application, PrintStream out) {
        try {
            SpringApplication.run(application, settings().toArray(String[]::new));
            return KEEPS_RUNNING;
        } catch (WrongOption e) {
            out.println(e.getMessage());
            return CALLED_WRONGLY;
        }
    }

    private int runCommand(Class<?> application, PrintStream out) {
        if (!name.equals(Bench.NAME)) {
            return runCommand(application, out, List.of(), "command");
        }
        try (var scratch = Scratch.open()) {
            return runCommand(application, out, scratch.settings(), "command", "bench");
        }
    }

    private int runCommand(
            Class<?> application, PrintStream out, List<String> settings, String... profiles) {
        try (var context =
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .profiles(profiles)
                        .run(settings.toArray(String[]::new))) {
            var command =
                    context.getBeanProvider(Command.class).stream()
                            .filter(candidate -> candidate.name().equals(name))
                            .findFirst();
            if (command.isEmpty()) {
                out.println("No such command: " + name + ". Try: ./bancheng help");
                return CALLED_WRONGLY;
            }
            return command.get().run(arguments, out);
        }
    }

    /** The options of {@code run} as Spring's settings; {@code --some.setting=x} goes through. */
    List<String> settings() {
        var settings = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (option.equals("--demo")) {
                settings.add("--bancheng.demo=true");
            } else if (option.equals("--port") && rest.hasNext()) {
                settings.add("--server.port=" + port(rest.next()));
            } else if (option.startsWith("--port=")) {
                settings.add("--server.port=" + port(option.substring("--port=".length())));
            } else if (option.matches("--[a-z]+\\.[^=]+=.*")) {
                settings.add(option);
            } else {
                throw new WrongOption("run does not know " + option + ". Try: ./bancheng help");
            }
        }
        return settings;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new WrongOption("--port takes a number from 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** An option that {@code run} cannot take. */
    static final class WrongOption extends IllegalArgumentException {
        WrongOption(String message) {
            super(message);
        }
    }
}
