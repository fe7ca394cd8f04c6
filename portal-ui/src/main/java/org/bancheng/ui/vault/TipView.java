package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.JournalSection;
import org.bancheng.ui.components.LegsSection;
import org.bancheng.ui.components.RewardWords;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipEvidence;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipReading;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.Vault;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** One tip: a cover until its officer opens it, then everything, and what can be done now. */
@Route(value = TipAddresses.LIST + "/:reference", layout = StaffLayout.class)
@RolesAllowed(Roles.TIP_OFFICER)
class TipView extends Div implements Titled, BeforeEnterObserver, OpenTip {

    private static final int SHOWN_MILLIS = 4000;

    private final transient MatterFiles files;
    private final transient TipReading reading;
    private final transient TipOfficers officers;
    private final transient TipSteps steps;
    private final transient VaultSession session;
    private final transient VaultDoor.Doors doors;
    private final transient CurrentPerson person;
    private final transient UnitTree units;
    private final transient TipEvidence evidence;
    private final transient RewardWords rewards;
    private String reference = "";
    private transient @Nullable TipFile tip;

    TipView(
            MatterFiles files,
            TipReading reading,
            TipOfficers officers,
            TipSteps steps,
            VaultSession session,
            VaultDoor.Doors doors,
            CurrentPerson person,
            UnitTree units,
            TipEvidence evidence,
            RewardWords rewards) {
        this.files = files;
        this.reading = reading;
        this.officers = officers;
        this.steps = steps;
        this.session = session;
        this.doors = doors;
        this.person = person;
        this.units = units;
        this.evidence = evidence;
        this.rewards = rewards;
        addClassNames("matter", "vault");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElse("");
        if (files.findTip(person.get(), reference).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            enter();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        VaultSession.Locked.whileAttached(this, attach, this::enter);
    }

    /** The door, the cover, or the tip, if it was opened in this hour. */
    private void enter() {
        removeAll();
        var open = session.find(person.get());
        if (open.isEmpty()) {
            add(doors.to(this::enter));
            return;
        }
        try {
            reading.stillOpen(person.get(), open.get(), reference)
                    .ifPresentOrElse(this::show, () -> cover(open.get()));
        } catch (NoSuchMatter | TipRefused closed) {
            add(back(), new H1(text("tips.file.heading")), closed(reference));
        }
    }

    private void cover(Vault vault) {
        var file = reading.cover(person.get(), vault, reference);
        var open = new Button(text("tips.file.open"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        open.setAutofocus(true);
        open.addClickListener(click -> open());
        add(
                new IdleWatch(session),
                new TipHead(file, session::lock),
                new Paragraph(text("tips.file.cover")),
                new Div(open));
    }

    private void open() {
        var vault = session.find(person.get());
        if (vault.isPresent()) {
            try {
                show(reading.open(person.get(), vault.get(), reference));
                return;
            } catch (NoSuchMatter gone) {
                tell(getTranslation("tips.file.gone"));
            }
        }
        enter();
    }

    private void show(TipFile shown) {
        tip = shown;
        removeAll();
        var story =
                new Div(
                        new TipStory(shown.content(), units),
                        files(shown),
                        TipTalk.withSender(shown.messages()),
                        TipTalk.notes(shown.notes()),
                        new LegsSection(shown.file()),
                        new JournalSection(shown.file(), units));
        story.addClassName("column-main");
        var columns = new Div(story, new TipAside(shown, rewards));
        columns.addClassName("columns");
        add(new IdleWatch(session), new TipHead(shown.file(), session::lock));
        add(steps.of(this), columns);
    }

    private Component files(TipFile shown) {
        var sent = evidence.of(person.get(), vault(), shown);
        return sent.isEmpty() ? new Div() : new TipFilesBlock(reference, sent);
    }

    /** Why it does not open: it is erased, or a colleague has to let this officer in. */
    private Paragraph closed(String reference) {
        var erased = reading.erasedOn(person.get(), reference).orElse(null);
        var words =
                new Paragraph(
                        erased == null
                                ? text("tips.file.closed")
                                : inLocale(locale ->
                                        I18NProvider.translate(
                                                locale,
                                                "tips.erased",
                                                Dates.date(erased, locale))));
        words.addClassName("notice");
        return words;
    }

    private static Anchor back() {
        return new Anchor("/" + TipAddresses.LIST, text("tips.desk.back"));
    }

    @Override
    public TipFile tip() {
        return Objects.requireNonNull(tip);
    }

    @Override
    public Person person() {
        return person.get();
    }

    @Override
    public Vault vault() {
        return session.find(person.get()).orElseThrow(() -> new TipRefused("tip.locked"));
    }

    @Override
    public void unlock(String passphrase) {
        var officer = person.get();
        session.keep(officer, officers.unlock(officer, passphrase));
    }

    @Override
    public Optional<TipFile> reload() {
        try {
            var now = reading.again(person.get(), vault(), tip());
            show(now);
            return Optional.of(now);
        } catch (NoSuchMatter gone) {
            return Optional.empty();
        }
    }

    @Override
    public void done(String stepKey, @Nullable TipFile now) {
        if (now == null) {
            tell(getTranslation("tips.file.gone"));
            UI.getCurrentOrThrow().navigate(TipAddresses.LIST);
        } else {
            show(now);
            tell(getTranslation("tips.file.done", getTranslation(stepKey)));
        }
    }

    private static void tell(String words) {
        Notification.show(words, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public String titleKey() {
        return "tips.desk.heading";
    }
}
