package org.bancheng.ui.layout;

import static org.bancheng.workflow.people.Role.ADMINISTRATOR;
import static org.bancheng.workflow.people.Role.HANDLER;
import static org.bancheng.workflow.people.Role.LEADER;
import static org.bancheng.workflow.people.Role.OUTREACH_MANAGER;
import static org.bancheng.workflow.people.Role.PAYMENT_OFFICER;
import static org.bancheng.workflow.people.Role.SUPERVISOR;
import static org.bancheng.workflow.people.Role.TIP_OFFICER;
import static org.bancheng.workflow.people.Role.TRIAGE_OFFICER;
import static org.bancheng.workflow.people.Role.WINDOW_CLERK;

import java.util.List;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;

/** Which parts of the staff's side a person sees; each screen checks the roles again itself. */
final class StaffLinks {

    private record Part(Link link, Role... roles) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            new Link("/desk", "common.nav.desk"),
                            WINDOW_CLERK,
                            TRIAGE_OFFICER,
                            HANDLER,
                            LEADER,
                            SUPERVISOR),
                    new Part(
                            new Link("/desk/today", "immediate.nav.today"),
                            WINDOW_CLERK,
                            HANDLER,
                            LEADER),
                    new Part(
                            new Link("/desk/queue", "queue.title"),
                            WINDOW_CLERK,
                            TRIAGE_OFFICER,
                            HANDLER,
                            LEADER,
                            SUPERVISOR),
                    new Part(
                            new Link("/desk/calls", "desk.calls.title"),
                            WINDOW_CLERK,
                            TRIAGE_OFFICER,
                            HANDLER),
                    new Part(
                            new Link("/desk/causes", "causes.title"),
                            WINDOW_CLERK,
                            TRIAGE_OFFICER,
                            HANDLER,
                            LEADER,
                            SUPERVISOR),
                    new Part(new Link("/desk/board", "common.nav.board"), LEADER, SUPERVISOR),
                    new Part(new Link("/desk/ratings", "desk.ratings.title"), LEADER, SUPERVISOR),
                    new Part(new Link("/desk/rechecks", "common.nav.rechecks"), SUPERVISOR),
                    new Part(new Link("/desk/tips", "common.nav.tips"), TIP_OFFICER),
                    new Part(new Link("/desk/outreach", "common.nav.outreach"), OUTREACH_MANAGER),
                    new Part(new Link("/desk/payments", "common.nav.payments"), PAYMENT_OFFICER),
                    new Part(new Link("/dashboard", "common.nav.dashboard"), LEADER),
                    new Part(new Link("/admin/people", "common.nav.people"), ADMINISTRATOR),
                    new Part(new Link("/admin/units", "common.nav.units"), ADMINISTRATOR));

    private StaffLinks() {}

    static List<Link> of(Person person) {
        return PARTS.stream().filter(part -> person.isAny(part.roles())).map(Part::link).toList();
    }
}
