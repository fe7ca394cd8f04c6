package org.bancheng.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.bancheng.ui.testing.MovableClock;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

class ChangedAccountIT {

    private static final String NAME = "changed.clerk";

    private final StaffAccounts accounts = Portal.running().bean(StaffAccounts.class);
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final ChangedAccountFilter filter = new ChangedAccountFilter(accounts, clock);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        Portal.running().employ(NAME, "孙丽", root(), Role.WINDOW_CLERK);
        var person = Portal.running().bean(UserDetailsService.class).loadUserByUsername(NAME);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        lock(false);
    }

    @Test
    void anUnchangedAccountGoesOn() throws Exception {
        use();
        clock.move(ChangedAccountFilter.EVERY.plusSeconds(1));
        use();
        assertThat(session.isInvalid()).isFalse();
        assertThat(CurrentStaff.find()).isPresent();
    }

    @Test
    void aLockedAccountIsOutWithinTenSeconds() throws Exception {
        use();
        lock(true);
        clock.move(ChangedAccountFilter.EVERY.plusSeconds(1));
        use();
        assertThat(session.isInvalid()).isTrue();
        assertThat(CurrentStaff.find()).isEmpty();
    }

    private void use() throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private void lock(boolean lock) {
        var staff = accounts.findByUsername(NAME).orElseThrow();
        if (staff.locked() != lock) {
            var administrator =
                    new Person(1, "admin", "赵敏", root(), "", "/", Set.of(Role.ADMINISTRATOR));
            accounts.lock(administrator, staff.id(), Objects.requireNonNull(staff.version()), lock);
        }
    }

    private static String root() {
        return Portal.running().bean(UnitTree.class).root().code();
    }
}
