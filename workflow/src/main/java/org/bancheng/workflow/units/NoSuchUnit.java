package org.bancheng.workflow.units;

/** There is no unit, or no region, of that code. */
public class NoSuchUnit extends RuntimeException {

    private final String code;

    NoSuchUnit(String code) {
        super("there is no unit or region " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
