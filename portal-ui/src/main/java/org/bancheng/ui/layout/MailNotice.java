package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.bancheng.ui.security.CurrentStaff;
import org.bancheng.workflow.people.Role;

/**
 * Says on the pages where a working day begins that mails stay in the outbox; quiet, and only to
 * those who can do something about it.
 */
class MailNotice extends Div {

    private static final Set<String> PAGES = Set.of("desk", "dashboard", "admin/people");
    private static final Role[] TOLD = {
        Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER, Role.LEADER, Role.ADMINISTRATOR
    };

    private final transient MailsWaiting waiting;
    private final boolean told = CurrentStaff.get().isAny(TOLD);

    MailNotice(MailsWaiting waiting) {
        this.waiting = waiting;
        addClassNames("notice", "mails-waiting");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void lookAgain(String location) {
        int mails = told && PAGES.contains(location) ? waiting.count() : 0;
        removeAll();
        setVisible(mails > 0);
        if (mails > 0) {
            add(new Div(text("desk.mailsWaiting", mails)));
        }
    }
}
