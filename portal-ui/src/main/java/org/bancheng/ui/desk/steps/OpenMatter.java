package org.bancheng.ui.desk.steps;

import java.util.Optional;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.people.Person;

/** The matter a page has open, for the dialogs that act on it. */
public interface OpenMatter {

    /** As the page shows it; its version goes with every step. */
    MatterFile file();

    /** Who acts, with the rights of this moment. */
    Person person();

    /**
     * Reads the matter again and shows it.
     *
     * @return empty when it is no longer in the person's scope
     */
    Optional<MatterFile> reload();

    /** A step was taken: shows what became of the matter, and says so. */
    void done(String stepKey);
}
