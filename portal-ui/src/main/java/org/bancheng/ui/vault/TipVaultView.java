package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Stream;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.tips.RewardState;
import org.bancheng.workflow.tips.TipLine;
import org.bancheng.workflow.tips.TipList;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.TipRewardDesk;
import org.bancheng.workflow.tips.Vault;
import org.bancheng.workflow.tips.WaitingOfficer;

/** 线索: the vault's door, and behind it the list of what this officer can open. */
@Route(value = TipAddresses.LIST, layout = StaffLayout.class)
@RolesAllowed(Roles.TIP_OFFICER)
@JavaScript("context://js/desk.js")
class TipVaultView extends Div implements Titled, BeforeEnterObserver {

    private static final int SHOWN_MILLIS = 4000;

    private final transient TipOfficers officers;
    private final transient TipList list;
    private final transient TipRewardDesk rewards;
    private final transient VaultSession session;
    private final transient VaultDoor.Doors doors;
    private final transient CurrentPerson person;
    private final transient Clock clock;

    TipVaultView(
            TipOfficers officers,
            TipList list,
            TipRewardDesk rewards,
            VaultSession session,
            VaultDoor.Doors doors,
            CurrentPerson person,
            Clock clock) {
        this.officers = officers;
        this.list = list;
        this.rewards = rewards;
        this.session = session;
        this.doors = doors;
        this.person = person;
        this.clock = clock;
        addClassNames("worklist", "vault");
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
        session.find(person.get()).ifPresentOrElse(this::showList, () -> add(doors.to(this::show)));
    }

    private void showList(Vault vault) {
        var officer = person.get();
        var lock = new Button(text("tips.desk.lock"), click -> session.lock());
        var head = new Div(new H1(text("tips.desk.heading")), lock);
        head.addClassName("head");
        add(new IdleWatch(session), head, faint("tips.desk.lead"));
        var links =
                new Div(
                        new Anchor("/" + TipAddresses.LIST + "/duty", text("tips.duty")),
                        new Anchor("/" + TipAddresses.LIST + "/key", text("tips.key")));
        links.addClassName("vault-links");
        add(links);
        add(new Paragraph(text("tips.desk.count", list.count(officer), list.countOpen(officer))));
        tellRewards();
        var closed = list.countClosedTo(officer);
        if (closed > 0) {
            var notice = new Paragraph(text("tips.desk.closed", closed));
            notice.addClassName("notice");
            add(notice);
        }
        var waiting = officers.waiting(officer);
        if (!waiting.isEmpty()) {
            add(new WaitingColleagues(waiting, colleague -> letIn(vault, colleague)));
        }
        var today = Shanghai.dateOf(clock.instant());
        var grid = new TipGrid(this::page, query -> list.count(person.get()), today);
        var keys = faint("tips.desk.keys");
        keys.addClassName("keys");
        add(grid, keys);
        getElement().executeJs("window.bancheng.desk.listen(this, $0)", grid.getElement());
    }

    /** Counts and nothing else, once there is something to count. */
    private void tellRewards() {
        var counts = rewards.counts(person.get());
        if (!counts.isEmpty()) {
            add(
                    new Paragraph(
                            text(
                                    "tips.reward.counts",
                                    Stream.of(
                                                    RewardState.DUE,
                                                    RewardState.OFFERED,
                                                    RewardState.CLAIMED,
                                                    RewardState.DECLINED,
                                                    RewardState.LAPSED)
                                            .map(state -> counts.getOrDefault(state, 0))
                                            .toArray())));
        }
    }

    private Stream<TipLine> page(Query<TipLine, Void> query) {
        return list.page(person.get(), query.getOffset(), query.getLimit()).stream();
    }

    private void letIn(Vault vault, WaitingOfficer colleague) {
        try {
            var tips = officers.letIn(person.get(), vault, colleague.staffId());
            Notification.show(
                    getTranslation("tips.vault.letIn.done", colleague.name(), tips),
                    SHOWN_MILLIS,
                    Notification.Position.BOTTOM_CENTER);
        } catch (TipRefused locked) {
            Notification.show(
                    getTranslation("refused.tip.locked"),
                    SHOWN_MILLIS,
                    Notification.Position.BOTTOM_CENTER);
        }
        show();
    }

    private static Paragraph faint(String key) {
        var words = new Paragraph(text(key));
        words.addClassName("faint");
        return words;
    }

    @Override
    public String titleKey() {
        return "tips.desk.heading";
    }
}
