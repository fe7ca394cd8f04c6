package org.bancheng.ui.vault;

import java.util.Optional;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** The tip a page has open, for the dialogs that act on it. */
interface OpenTip {

    /** As the page shows it; its version goes with every step. */
    TipFile tip();

    /** Who acts, with the rights of this moment. */
    Person person();

    /**
     * @throws org.bancheng.workflow.tips.TipRefused when it was locked
     */
    Vault vault();

    /**
     * Opens the vault again from inside a dialog.
     *
     * @throws org.bancheng.workflow.tips.TipRefused when the passphrase is wrong
     */
    void unlock(String passphrase);

    /**
     * Reads the tip again and shows it.
     *
     * @return empty when this officer can open it no more
     */
    Optional<TipFile> reload();

    /**
     * A step was taken: says so.
     *
     * @param now the tip afterwards; none when it has left the unit
     */
    void done(String stepKey, @Nullable TipFile now);
}
