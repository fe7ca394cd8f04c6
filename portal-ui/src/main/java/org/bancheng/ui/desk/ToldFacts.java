package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.petitions.Attempt;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.petitions.OnBehalf;
import org.bancheng.workflow.petitions.Petition;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.petitions.SpecialNeed;
import org.bancheng.workflow.petitions.Telling;

/** What the resident answered beside the story: tries, extra questions, the own date, needs. */
final class ToldFacts {

    private ToldFacts() {}

    /** The tries as a table; nothing when none was told. */
    static Div tries(Telling told) {
        var box = new Div();
        List<Attempt> tries = told.attempts();
        if (tries.isEmpty()) {
            return box;
        }
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (var column : List.of("where", "on", "refused", "why")) {
            head.addHeaderCell().add(new Span(text("petitions.tried." + column)));
        }
        for (Attempt attempt : tries) {
            NativeTableRow row = table.getBody().addRow();
            row.addDataCell().setText(attempt.where());
            var on = attempt.on();
            row.addDataCell()
                    .add(new Span(inLocale(locale -> on == null ? "" : Dates.date(on, locale))));
            row.addDataCell().setText(attempt.refused());
            row.addDataCell().setText(Objects.requireNonNullElse(attempt.why(), ""));
        }
        box.addClassName("tries");
        box.add(new H3(text("petitions.tried.title")), table);
        return box;
    }

    static void add(DescriptionList facts, Petition petition, PetitionDesk desk, Line line) {
        Telling told = petition.content().telling();
        List<Category> path = desk.path(petition);
        line.add(
                facts,
                text("petitions.category"),
                inLocale(locale ->
                        path.stream()
                                .map(one -> one.name(locale))
                                .collect(Collectors.joining(" › "))));
        desk.questions(petition)
                .forEach(question -> {
                    var answer = told.answers().get(question.code());
                    if (answer != null) {
                        line.add(
                                facts,
                                inLocale(question::label),
                                inLocale(locale -> question.words(answer, locale)));
                    }
                });
        LocalDate day = told.ownDate();
        if (day != null) {
            var what = Objects.requireNonNullElse(told.ownDateFor(), "");
            line.add(
                    facts,
                    text("petitions.ownDate"),
                    inLocale(locale -> Dates.date(day, locale) + " " + what));
        }
        List<SpecialNeed> needs = desk.needs(petition);
        if (!needs.isEmpty()) {
            line.add(
                    facts,
                    text("petitions.needs"),
                    inLocale(locale ->
                            needs.stream()
                                    .map(need -> need.name(locale))
                                    .collect(Collectors.joining(" · "))));
        }
        OnBehalf behalf = told.behalf();
        if (behalf != null) {
            line.add(
                    facts,
                    text("petitions.behalf.filer"),
                    inLocale(locale -> filer(behalf, locale)));
            line.add(facts, text("petitions.behalf.consent"), inLocale(locale -> behalf.consent()));
        }
    }

    private static String filer(OnBehalf behalf, Locale locale) {
        var phone = behalf.phone();
        return Stream.of(
                        I18NProvider.translate(locale, "petitions.behalf.kind." + behalf.kind()),
                        behalf.organisation(),
                        behalf.name(),
                        phone == null ? null : phone.value())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Adds a line to a list of facts. */
    interface Line {
        void add(DescriptionList facts, Signal<String> key, Signal<String> value);
    }
}
