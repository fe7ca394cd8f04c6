package org.bancheng.ui.api;

import java.util.List;

/** A call that cannot be answered as it stands. */
class ApiRefused extends RuntimeException {

    private final ProblemType type;
    private final transient List<Fault> faults;

    ApiRefused(ProblemType type, List<Fault> faults) {
        super(type.word());
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    ProblemType type() {
        return type;
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer as a fragment, {@code #/signals/0}; a query parameter stands at
     *     the top, {@code #/filedOn}
     * @param key of the words
     */
    record Fault(String pointer, String key, List<String> arguments) {

        static Fault at(String pointer, String key, String... arguments) {
            return new Fault(pointer, key, List.of(arguments));
        }
    }
}
