package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.ui.components.HoldingBar;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.ui.components.JournalSection;
import org.bancheng.ui.components.LegsSection;
import org.bancheng.ui.desk.modes.ModeSections;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.ui.desk.steps.StepButtons;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** One matter: what was told, what is promised, what is advised, and what can be done now. */
@Route(value = "desk/matters/:reference", layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR,
    Roles.OUTREACH_MANAGER,
    Roles.TIP_OFFICER
})
class MatterView extends Div implements HasDynamicTitle, BeforeEnterObserver, OpenMatter {

    private static final int SHOWN_MILLIS = 4000;
    private static final String TIPS = "XS-";

    private final transient MatterFiles files;
    private final transient PetitionDesk petitions;
    private final transient CurrentPerson person;
    private final transient StepButtons steps;
    private final transient SideRecords records;
    private final transient UnitTree units;
    private final transient List<LaneStory> lanes;
    private final transient ModeSections modes;
    private final transient PartyDesk parties;
    private String reference = "";
    private transient @Nullable MatterFile file;

    MatterView(
            MatterFiles files,
            PetitionDesk petitions,
            CurrentPerson person,
            StepButtons steps,
            SideRecords records,
            UnitTree units,
            List<LaneStory> lanes,
            ModeSections modes,
            PartyDesk parties) {
        this.files = files;
        this.petitions = petitions;
        this.person = person;
        this.steps = steps;
        this.records = records;
        this.units = units;
        this.lanes = lanes;
        this.modes = modes;
        this.parties = parties;
        addClassName("matter");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElse("");
        if (reference.startsWith(TIPS) && person.get().is(Role.TIP_OFFICER)) {
            event.forwardTo("desk/tips/" + reference);
            return;
        }
        files.find(person.get(), reference)
                .ifPresentOrElse(
                        this::show,
                        () -> {
                            if (parties.find(person.get(), reference).isPresent()) {
                                event.forwardTo("desk/consultations/" + reference);
                            } else {
                                event.rerouteToError(NotFoundException.class);
                            }
                        });
    }

    private void show(MatterFile shown) {
        file = shown;
        removeAll();
        var petition = petitions.read(shown).orElse(null);
        var advice = petition == null ? null : petitions.advice(petition);
        var story =
                new Div(
                        lane(shown)
                                .map(lane -> lane.story(shown))
                                .orElseGet(
                                        () -> new StorySection(shown, petition, units, petitions)),
                        new TalkSection("messages", shown.messages()),
                        new TalkSection("notes", shown.notes()),
                        new LegsSection(shown),
                        new JournalSection(shown, units));
        story.getElement()
                .insertChild(
                        1,
                        modes.of(this).stream().map(Component::getElement).toArray(Element[]::new));
        story.addClassName("column-main");
        var aside = new Aside(records.promise(shown));
        aside.add(records.decisions(shown));
        if (shown.holding() != null && HoldingWords.isTelling(shown.holding())) {
            aside.add(new HoldingBar(shown.holding(), false));
        }
        if (petition != null && advice != null) {
            aside.add(new AdviceSection(petition, advice));
        }
        aside.add(records.notices(shown));
        aside.addClassName("column-side");
        var columns = new Div(story, aside);
        columns.addClassName("columns");
        add(new MatterHeader(shown, list(shown), records.standIn(shown)));
        if (shown.allowed().isEmpty() && shown.matter().state().isOpen()) {
            var note = new Div(text("desk.matter.readOnly", shown.unitName()));
            note.addClassName("notice");
            add(note);
        } else {
            add(steps.of(this, advice));
        }
        add(columns);
    }

    private Optional<LaneStory> lane(MatterFile shown) {
        return lanes.stream()
                .filter(lane -> lane.lane() == shown.matter().origin().lane())
                .findFirst();
    }

    private String list(MatterFile shown) {
        return lane(shown)
                .map(lane -> lane.list(shown))
                .orElseGet(() -> LastList.address(UI.getCurrentOrThrow()));
    }

    @Override
    public MatterFile file() {
        return Objects.requireNonNull(file);
    }

    @Override
    public Person person() {
        return person.get();
    }

    @Override
    public Optional<MatterFile> reload() {
        var now = files.find(person.get(), reference);
        now.ifPresent(this::show);
        return now;
    }

    @Override
    public void done(String stepKey) {
        var ui = UI.getCurrentOrThrow();
        if (reload().isEmpty()) {
            tell(getTranslation("desk.matter.gone"));
            ui.navigate(list(file()).substring(1));
        } else {
            tell(getTranslation("desk.step.done", getTranslation(stepKey)));
        }
    }

    private static void tell(String words) {
        Notification.show(words, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public String getPageTitle() {
        return I18NProvider.translate("desk.matter.title", reference)
                + " · "
                + I18NProvider.translate("common.name");
    }
}
