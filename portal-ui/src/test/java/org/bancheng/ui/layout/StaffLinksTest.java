package org.bancheng.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.Test;

class StaffLinksTest {

    @Test
    void aClerkSeesTheDeskOnly() {
        assertThat(pathsOf(Role.WINDOW_CLERK))
                .containsExactly(
                        "/desk", "/desk/today", "/desk/queue", "/desk/calls", "/desk/causes");
    }

    @Test
    void aTipOfficerSeesNothingButTips() {
        assertThat(pathsOf(Role.TIP_OFFICER)).containsExactly("/desk/tips");
    }

    @Test
    void whoPaysSeesPaymentsOnly() {
        assertThat(pathsOf(Role.PAYMENT_OFFICER)).containsExactly("/desk/payments");
    }

    @Test
    void anAdministratorSeesNoContentOfAnyLane() {
        assertThat(pathsOf(Role.ADMINISTRATOR)).allMatch(path -> path.startsWith("/admin/"));
    }

    @Test
    void rolesAddUp() {
        assertThat(pathsOf(Role.LEADER, Role.OUTREACH_MANAGER))
                .containsExactly(
                        "/desk",
                        "/desk/today",
                        "/desk/queue",
                        "/desk/causes",
                        "/desk/board",
                        "/desk/ratings",
                        "/desk/outreach",
                        "/dashboard");
    }

    @Test
    void theMostParticularLinkIsMarked() {
        var desk = new Link("/desk", "common.nav.desk");
        assertThat(desk.leadsTo("desk")).isTrue();
        assertThat(desk.leadsTo("desk/matters/2026")).isTrue();
        assertThat(desk.leadsTo("desktop")).isFalse();
        assertThat(new Link("/", "common.nav.home").leadsTo("track")).isFalse();
    }

    private static List<String> pathsOf(Role... roles) {
        var person = new Person(1, "wang", "王芳", "U", "窗口", "/U/", Set.of(roles));
        return StaffLinks.of(person).stream().map(Link::path).toList();
    }
}
