package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import org.bancheng.ui.security.CurrentStaff;
import org.bancheng.workflow.handling.WatchTroubles;
import org.bancheng.workflow.people.Role;

/** Tells administrators of matters that fail at their deadline again and again. */
class WatchNotice extends Div {

    private final transient WatchTroubles troubles;
    private final boolean told = CurrentStaff.get().is(Role.ADMINISTRATOR);

    WatchNotice(WatchTroubles troubles) {
        this.troubles = troubles;
        addClassNames("notice", "urgent");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void lookAgain(String location) {
        int parked = told && location.startsWith("admin/") ? troubles.parked() : 0;
        removeAll();
        setVisible(parked > 0);
        if (parked > 0) {
            add(new Div(text("common.watch.parked", parked)));
        }
    }
}
