package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.track.Lookup;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventRefused;
import org.springframework.stereotype.Component;

/** 取消报名 by somebody who holds a receipt code of this event. */
class CancelPanel extends Section {

    private final long event;
    private final transient Desk desk;
    private final transient Runnable done;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code = label(new TextField(), "outreach.code");

    CancelPanel(long event, Desk desk, Runnable done) {
        this.event = event;
        this.desk = desk;
        this.done = done;
        addClassNames("column", "cancel");
        code.setManualValidation(true);
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        var cancel = new Button(text("outreach.cancel"));
        cancel.setDisableOnClick(true);
        cancel.addClickListener(click -> {
            cancel.setEnabled(true);
            look();
        });
        add(new H2(text("outreach.cancel.title")), new Paragraph(text("outreach.cancel.text")));
        add(errors, code, cancel, new Anchor("/track", text("outreach.track")));
    }

    /** Finds places and gives them back. */
    @Component
    static class Desk {

        private final Lookup lookup;
        private final Booking booking;

        Desk(Lookup lookup, Booking booking) {
            this.lookup = lookup;
            this.booking = booking;
        }
    }

    private void look() {
        errors.clear();
        String typed = code.getValue();
        if (typed.isBlank()) {
            errors.add(code, "outreach.code.missing");
        } else {
            switch (desk.lookup.find(typed, VaadinRequest.getCurrent().getRemoteAddr())) {
                case Lookup.Answer.Found(var matter) ->
                        desk.booking
                                .find(typed)
                                .filter(place -> place.event().id() == event)
                                .ifPresentOrElse(
                                        place -> ask(typed, place),
                                        () -> errors.add(code, "outreach.code.other"));
                case Lookup.Answer.Nothing() -> errors.add(code, "outreach.code.none");
                case Lookup.Answer.Wait() -> errors.add(code, "outreach.code.wait");
            }
        }
        errors.show();
    }

    private void ask(String typed, Booking.Place place) {
        confirm(place, () -> give(typed)).open();
    }

    /** Asks once more, and names what is given back. */
    static ConfirmDialog confirm(Booking.Place place, Runnable yes) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("outreach.cancel.sure"));
        var session = place.session();
        dialog.add(
                new Div(
                        new Paragraph(place.event().title()),
                        new Paragraph(
                                new Span(
                                        inLocale(locale ->
                                                Dates.span(
                                                        session.startsAt(),
                                                        session.endsAt(),
                                                        locale)))),
                        new Paragraph(text("outreach.cancel.final"))));
        dialog.setConfirmText(dialog.getTranslation("outreach.cancel.yes"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelText(dialog.getTranslation("outreach.cancel.no"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> yes.run());
        return dialog;
    }

    private void give(String typed) {
        try {
            desk.booking.cancel(typed);
            code.clear();
            done.run();
        } catch (EventRefused refused) {
            errors.add(code, Words.refused(refused.key()));
            errors.show();
        }
    }
}
