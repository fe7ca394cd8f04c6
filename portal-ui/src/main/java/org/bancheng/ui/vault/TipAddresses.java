package org.bancheng.ui.vault;

/** The addresses of the vault's screens. */
final class TipAddresses {

    static final String LIST = "desk/tips";

    private TipAddresses() {}

    static String tip(String reference) {
        return "/" + LIST + "/" + reference;
    }
}
