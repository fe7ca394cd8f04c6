package org.bancheng.ui.outreach.desk;

import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.people.Person;

/** The page of an event, for the dialogs that change it. */
interface OpenEvent {

    /** As the page shows it. */
    Listing listing();

    Person person();

    /** Shows it as it is now; empty when it is gone. */
    Optional<Listing> reload();

    /** Shows it anew and says what was done. */
    void done(String key);

    default long id() {
        return listing().event().id();
    }

    default int version() {
        return Objects.requireNonNull(listing().event().version());
    }
}
