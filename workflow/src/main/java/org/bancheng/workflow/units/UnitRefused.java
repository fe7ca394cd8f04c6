package org.bancheng.workflow.units;

/**
 * A change of the unit register that cannot be made; the key names the message, the field the
 * place.
 */
public class UnitRefused extends RuntimeException {

    private final String key;
    private final String field;

    UnitRefused(String key, String field) {
        super(key + " (" + field + ")");
        this.key = key;
        this.field = field;
    }

    /**
     * {@code unit.name.missing}, {@code unit.text.long}, {@code unit.text.control}, {@code
     * unit.code.form}, {@code unit.code.taken}, {@code unit.region.unknown}, {@code
     * unit.parent.missing}, {@code unit.parent.unknown}, {@code unit.parent.inactive}, {@code
     * unit.parent.below}, {@code unit.root.stays}, {@code unit.depth} or {@code
     * unit.children.active}.
     */
    public String key() {
        return key;
    }

    /**
     * {@code code}, {@code name}, {@code regionCode}, {@code parentCode}, {@code telephone}, {@code
     * address}, {@code hours} or {@code active}.
     */
    public String field() {
        return field;
    }
}
