package org.bancheng.workflow.people;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person comes to a password: through a one-time link, and only so. */
@Service
@Transactional
public class Enrolment {

    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 128;

    private final Invitations invitations;
    private final StaffAccounts accounts;
    private final People people;
    private final UnitTree units;
    private final PasswordEncoder encoder;

    Enrolment(
            Invitations invitations,
            StaffAccounts accounts,
            People people,
            UnitTree units,
            PasswordEncoder encoder) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.units = units;
        this.encoder = encoder;
    }

    /** A link for the first administrator; empty once there is one. */
    public Optional<String> inviteFirstAdministrator() {
        return accounts.hasAdministrator()
                ? Optional.empty()
                : Optional.of(invitations.issue(null));
    }

    /** Whom a link is for. */
    public enum LinkFor {
        FIRST_ADMINISTRATOR,
        STAFF,
        NOBODY
    }

    @Transactional(readOnly = true)
    public LinkFor linkFor(String token) {
        return invitations
                .find(token)
                .map(found -> found.staffId() == null ? LinkFor.FIRST_ADMINISTRATOR : LinkFor.STAFF)
                .orElse(LinkFor.NOBODY);
    }

    /**
     * @throws StaffRefused when the link is used up or the password out of bounds
     */
    public void setPassword(String token, String password) {
        Invitations.Invitation found = used(token);
        if (found.staffId() == null) {
            throw new StaffRefused("staff.link");
        }
        accounts.setPassword(found.staffId(), hash(password));
    }

    /** The first administrator names themselves; the link works for one of them. */
    public void createFirstAdministrator(
            String token, String username, String displayName, String password) {
        Invitations.Invitation found = used(token);
        if (found.staffId() != null || accounts.hasAdministrator()) {
            throw new StaffRefused("staff.link");
        }
        Unit root = units.root();
        StaffForm form =
                new StaffForm(username, displayName, root.code(), null, Set.of(Role.ADMINISTRATOR));
        accounts.create(form);
        Staff staff = people.findByUsername(form.username()).orElseThrow();
        accounts.setPassword(staff.id(), hash(password));
    }

    private Invitations.Invitation used(String token) {
        Invitations.Invitation found =
                invitations.find(token).orElseThrow(() -> new StaffRefused("staff.link"));
        if (!invitations.use(token)) {
            throw new StaffRefused("staff.link");
        }
        return found;
    }

    private String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw new StaffRefused("staff.password.bounds");
        }
        return Objects.requireNonNull(encoder.encode(password));
    }
}
