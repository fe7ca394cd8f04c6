package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.notification.calls.CallLine;
import org.bancheng.notification.calls.Calls;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.ui.track.MatterHead;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.petitions.PetitionDesk;

/**
 * 电话通知: whom to call about what. Name and number are opened one by one, by whoever is about to
 * call.
 */
@Route(value = "desk/calls", layout = StaffLayout.class)
@RolesAllowed({Roles.WINDOW_CLERK, Roles.TRIAGE_OFFICER, Roles.HANDLER})
class CallsView extends Div implements Titled, BeforeEnterObserver {

    private static final String KEY = "desk.calls.";

    private final transient Calls calls;
    private final transient MatterFiles files;
    private final transient PetitionDesk petitions;
    private final transient CurrentPerson person;
    private final Paragraph notice = new Paragraph();
    private final Div list = new Div();

    CallsView(Calls calls, MatterFiles files, PetitionDesk petitions, CurrentPerson person) {
        this.calls = calls;
        this.files = files;
        this.petitions = petitions;
        this.person = person;
        addClassName("rechecks");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(new H1(text(titleKey())), new Paragraph(text(KEY + "lead")), notice, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var open = calls.open(person.get());
        if (open.isEmpty()) {
            list.add(new Paragraph(text(KEY + "none")));
            return;
        }
        var items = new OrderedList();
        items.addClassName("recheck-list");
        open.forEach(call -> items.add(item(call)));
        list.add(items);
    }

    private ListItem item(CallLine call) {
        var title = call.title() == null ? call.reference() : call.title();
        var item =
                new ListItem(
                        new Anchor(DeskAddresses.matter(call.reference()), title),
                        new Paragraph(inLocale(locale -> about(call, locale))));
        if (call.tries() > 0) {
            item.add(
                    new Paragraph(
                            text(KEY + "tries", call.tries(), String.valueOf(call.lastBy()))));
        }
        if (!call.due()) {
            var later =
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            KEY + "later",
                                            Dates.dateTime(call.next(), locale))));
            later.addClassName("faint");
            item.add(later);
        }
        var number = new Div();
        var open = new Button(text(KEY + "number"));
        open.setDisableOnClick(true);
        open.addClickListener(click -> openNumber(call, number));
        item.add(number, new Div(open), outcome(call));
        return item;
    }

    private static String about(CallLine call, Locale locale) {
        var events =
                call.events().stream()
                        .map(event ->
                                I18NProvider.translate(locale, "desk.delivery.event." + event))
                        .collect(Collectors.joining(" · "));
        return I18NProvider.translate(
                locale,
                KEY + "about",
                call.reference(),
                call.unitName(),
                events,
                Dates.dateTime(call.since(), locale));
    }

    private void openNumber(CallLine call, Div place) {
        files.find(person.get(), call.reference())
                .flatMap(petitions::read)
                .ifPresent(petition -> {
                    place.add(new Span(petition.content().name() + " "));
                    place.add(MatterHead.phone(petition.content().phone()));
                });
    }

    private Div outcome(CallLine call) {
        var reached = new Button(text(KEY + "reached"));
        reached.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reached.setDisableOnClick(true);
        var day = new DayBox(KEY + "next");
        day.setManualValidation(true);
        var missed = new Button(text(KEY + "missed"));
        missed.setDisableOnClick(true);
        reached.addClickListener(
                click -> take(() -> calls.reached(person.get(), call.id()), KEY + "reached.done"));
        missed.addClickListener(click ->
                take(
                        () -> calls.notReached(person.get(), call.id(), day.getValue()),
                        KEY + "missed.done"));
        var box = new Div(reached, missed, day);
        box.addClassName("call-outcome");
        return box;
    }

    private void take(Runnable step, String done) {
        String told = done;
        try {
            step.run();
        } catch (TextRefused refused) {
            told = Words.refused(refused.key());
        } catch (NoSuchMatter gone) {
            told = KEY + "gone";
        }
        notice.setText(getTranslation(told));
        notice.setVisible(true);
        show();
    }

    @Override
    public String titleKey() {
        return KEY + "title";
    }
}
