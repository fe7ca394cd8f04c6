package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.consultation.Opinion;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.consultation.PartyFile;
import org.bancheng.workflow.consultation.PartyState;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.petitions.PetitionDesk;

/** A consultation as an invited unit sees it: this one matter, and only while it is invited. */
@Route(value = "desk/consultations/:reference", layout = StaffLayout.class)
@RolesAllowed({Roles.WINDOW_CLERK, Roles.TRIAGE_OFFICER, Roles.HANDLER, Roles.LEADER})
class PartyView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient PartyDesk desk;
    private final transient PetitionDesk petitions;
    private final transient CurrentPerson person;
    private String reference = "";

    PartyView(PartyDesk desk, PetitionDesk petitions, CurrentPerson person) {
        this.desk = desk;
        this.petitions = petitions;
        this.person = person;
        addClassName("matter");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElse("");
        desk.find(person.get(), reference)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(PartyFile file) {
        removeAll();
        var sheet = file.sheet();
        var back = new Anchor("/desk", text("desk.matter.back"));
        back.addClassName("back");
        var mark = new Span(sheet.reference());
        mark.setId("reference");
        var head =
                new Div(
                        back,
                        sheet.title() == null
                                ? new H1(text("desk.matter.untitled"))
                                : new H1(sheet.title()),
                        mark,
                        new Paragraph(text("consultation.party.lead", sheet.leadUnit())));
        head.addClassName("matter-head");
        var block = new Section(Parts.title(), Parts.question(sheet));
        block.addClassNames("block", "consultation");
        petitions
                .story(file)
                .ifPresent(story ->
                        block.add(new H3(text("consultation.party.story")), Parts.typed(story)));
        block.add(
                Parts.parties(sheet, line -> new Component[0]),
                Parts.meeting(sheet, "/desk/consultations/" + sheet.reference() + "/meeting.ics"),
                Parts.minutes(sheet, task -> new Component[0]));
        add(head);
        if (file.own().state() == PartyState.ASKED) {
            add(form());
        }
        add(block);
    }

    private Section form() {
        var opinion = label(new RadioButtonGroup<Opinion>(), "consultation.party.opinion");
        opinion.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        opinion.setManualValidation(true);
        opinion.setItems(Opinion.values());
        inEachLocale(
                opinion,
                locale ->
                        opinion.setItemLabelGenerator(one ->
                                I18NProvider.translate(locale, "consultation.opinion." + one)));
        var words = ModeDialog.area("consultation.party.words");
        var send = new Button(text("consultation.party.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        var wrong = new Paragraph();
        wrong.addClassNames("notice", "urgent");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        send.addClickListener(click -> {
            opinion.setInvalid(false);
            words.setInvalid(false);
            wrong.setVisible(false);
            try {
                desk.answer(person.get(), reference, opinion.getValue(), words.getValue());
                Notification.show(getTranslation("consultation.party.done"));
                desk.find(person.get(), reference).ifPresent(this::show);
                return;
            } catch (TextRefused refused) {
                if (refused.key().startsWith("opinion.")) {
                    opinion.setErrorMessage(getTranslation(Words.refused(refused.key())));
                    opinion.setInvalid(true);
                } else {
                    words.setErrorMessage(getTranslation(Words.refused(refused.key())));
                    words.setInvalid(true);
                }
            } catch (StepRefused refused) {
                wrong.setText(getTranslation(Words.refused(refused.key())));
                wrong.setVisible(true);
            } catch (NoSuchMatter | ChangedMeanwhile changed) {
                wrong.setText(getTranslation("refused.party-state"));
                wrong.setVisible(true);
            }
            send.setEnabled(true);
        });
        var form =
                new Section(
                        new H2(text("consultation.party.opinion")),
                        wrong,
                        opinion,
                        words,
                        new Paragraph(text("consultation.party.final")),
                        send);
        form.addClassNames("block", "consultation");
        return form;
    }

    @Override
    public String getPageTitle() {
        return I18NProvider.translate("consultation.party.title", reference)
                + " · "
                + I18NProvider.translate("common.name");
    }
}
