package org.bancheng.ui.plain;

import java.util.Map;
import org.bancheng.workflow.handling.TextRefused;

/** Lists what the workflow would refuse of one typed field. */
public final class FieldCheck {

    private FieldCheck() {}

    /**
     * @param faults by field, as keys of words
     * @param missing what is said of an empty field
     * @param making makes of it what the workflow takes
     */
    public static void check(
            Map<String, String> faults, String field, String missing, Runnable making) {
        try {
            making.run();
        } catch (TextRefused refused) {
            faults.put(
                    field,
                    refused.key().equals("text.empty") ? missing : "refused." + refused.key());
        }
    }
}
