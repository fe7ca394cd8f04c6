package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.tips.TipOfficers;

/** 口令与离任, behind the vault's door. */
@Route(value = TipAddresses.LIST + "/key", layout = StaffLayout.class)
@RolesAllowed(Roles.TIP_OFFICER)
class KeyView extends Div implements Titled, BeforeEnterObserver {

    private final transient TipOfficers officers;
    private final transient VaultSession session;
    private final transient VaultDoor.Doors doors;
    private final transient CurrentPerson person;

    KeyView(
            TipOfficers officers,
            VaultSession session,
            VaultDoor.Doors doors,
            CurrentPerson person) {
        this.officers = officers;
        this.session = session;
        this.doors = doors;
        this.person = person;
        addClassNames("column", "vault");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        VaultSession.Locked.whileAttached(this, attach, this::show);
    }

    private void show() {
        removeAll();
        var open = session.find(person.get());
        if (open.isEmpty()) {
            add(doors.to(this::show));
            return;
        }
        add(
                new IdleWatch(session),
                new Anchor("/" + TipAddresses.LIST, text("tips.desk.back")),
                new H1(text("tips.key")),
                new OwnKey(officers, session, person.get(), open.get(), this::show));
    }

    @Override
    public String titleKey() {
        return "tips.desk.heading";
    }
}
