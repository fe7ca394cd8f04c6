package org.bancheng.ui.vault;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open vault of the officer in front of the screen: in the memory of the session, no longer.
 */
@Component
class VaultSession {

    /** Unused for longer, a vault is locked. */
    static final Duration IDLE = Duration.ofMinutes(15);

    private static final String HELD = HeldVault.class.getName();

    private final Clock clock;

    VaultSession(Clock clock) {
        this.clock = clock;
    }

    /** The vault was locked: nothing of it may stay on the screen. */
    static final class Locked extends ComponentEvent<UI> {

        Locked(UI source) {
            super(source, false);
        }

        /** Does it at every locking while the view stands on the screen that it comes to. */
        static void whileAttached(Div view, AttachEvent attach, Runnable lock) {
            var listener =
                    ComponentUtil.addListener(attach.getUI(), Locked.class, locked -> lock.run());
            view.addDetachListener(detach -> {
                detach.unregisterListener();
                listener.remove();
            });
        }
    }

    /** The officer's vault, if it is open; asking for it counts as use. */
    Optional<Vault> find(Person officer) {
        lockIfIdle();
        var held = held();
        held.ifPresent(holder -> holder.use(clock.instant()));
        return held.flatMap(holder -> holder.of(officer.id()));
    }

    /** The same outside of a screen: for a download that a screen links to. */
    Optional<Vault> find(Person officer, @Nullable HttpSession session) {
        var held = session == null ? null : (HeldVault) session.getAttribute(HELD);
        if (held == null || held.isUnusedFor(IDLE, clock.instant())) {
            return Optional.empty();
        }
        held.use(clock.instant());
        return held.of(officer.id());
    }

    void keep(Person officer, Vault vault) {
        session().setAttribute(HELD, new HeldVault(officer.id(), vault, clock.instant()));
    }

    /** Somebody is still at the page, though no step was taken. */
    void stillUsed() {
        lockIfIdle();
        held().ifPresent(holder -> holder.use(clock.instant()));
    }

    void lockIfIdle() {
        held().filter(holder -> holder.isUnusedFor(IDLE, clock.instant()))
                .ifPresent(holder -> lock());
    }

    /** Locks, on every page of this session. */
    void lock() {
        session().removeAttribute(HELD);
        for (var ui : List.copyOf(VaadinSession.getCurrent().getUIs())) {
            ui.access(() -> ComponentUtil.fireEvent(ui, new Locked(ui)));
        }
    }

    private static Optional<HeldVault> held() {
        return Optional.ofNullable((HeldVault) session().getAttribute(HELD));
    }

    private static WrappedSession session() {
        return Objects.requireNonNull(VaadinSession.getCurrent().getSession());
    }
}
