package org.bancheng.ui.layout;

import static org.bancheng.ui.security.Roles.ADMINISTRATOR;
import static org.bancheng.ui.security.Roles.HANDLER;
import static org.bancheng.ui.security.Roles.LEADER;
import static org.bancheng.ui.security.Roles.OUTREACH_MANAGER;
import static org.bancheng.ui.security.Roles.SUPERVISOR;
import static org.bancheng.ui.security.Roles.TIP_OFFICER;
import static org.bancheng.ui.security.Roles.TRIAGE_OFFICER;
import static org.bancheng.ui.security.Roles.WINDOW_CLERK;

import java.util.List;
import org.bancheng.ui.security.SignedIn;

/** Which parts of the staff's side a person sees; each screen checks the roles again itself. */
final class StaffLinks {

    private record Part(Link link, String... roles) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            new Link("/desk", "common.nav.desk"),
                            WINDOW_CLERK,
                            TRIAGE_OFFICER,
                            HANDLER,
                            LEADER,
                            SUPERVISOR),
                    new Part(new Link("/desk/tips", "common.nav.tips"), TIP_OFFICER),
                    new Part(new Link("/desk/outreach", "common.nav.outreach"), OUTREACH_MANAGER),
                    new Part(new Link("/dashboard", "common.nav.dashboard"), LEADER, SUPERVISOR),
                    new Part(new Link("/admin/people", "common.nav.people"), ADMINISTRATOR),
                    new Part(new Link("/admin/units", "common.nav.units"), ADMINISTRATOR));

    private StaffLinks() {}

    static List<Link> of(SignedIn person) {
        return PARTS.stream().filter(part -> person.hasAny(part.roles())).map(Part::link).toList();
    }
}
