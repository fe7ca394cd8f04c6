package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.bancheng.ui.components.CheckAnswers;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.PromiseBox;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Reason;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Promise;

/** 核对信息: every answer, by when it is answered and how it will probably be handled. */
class CheckPage extends FormPage {

    private final PetitionDraft draft;
    private final transient CheckWords words;
    private final transient Set<Signal> facts;

    /**
     * @param facts what the ticks and the other answers establish
     */
    CheckPage(
            PetitionDraft draft,
            CheckWords words,
            Set<Signal> facts,
            Advice advice,
            Promise promise) {
        this.draft = draft;
        this.words = words;
        this.facts = facts;
        if (!advice.accepted()) {
            add(notHere(advice));
        }
        add(answers(), new PromiseBox(promise));
        if (advice.accepted()) {
            add(likely(advice));
        }
        add(new Paragraph(text("petitions.check.promise")));
    }

    private CheckAnswers answers() {
        var answers =
                new CheckAnswers()
                        .add("petitions.title", draft.title.strip(), Page.WHAT.href())
                        .add("petitions.category", words.category(draft), Page.WHAT.href());
        words.extras(answers, draft);
        answers.add("petitions.window", words.unit(draft.window), Page.WHERE.href())
                .add("petitions.about", orNone(words.unit(draft.about)), Page.WHERE.href())
                .add("petitions.aboutPerson", orNone(draft.aboutPerson.strip()), Page.WHERE.href())
                .add("petitions.story", draft.story.strip(), Page.STORY.href())
                .add("petitions.tried.title", CheckWords.attempts(draft), Page.STORY.href())
                .add("petitions.situation", situation(), Page.SITUATION.href());
        var day = draft.ownDate;
        if (day != null) {
            answers.add(
                    "petitions.ownDate",
                    inLocale(locale -> Dates.date(day, locale) + " " + draft.ownDateFor.strip()),
                    Page.SITUATION.href());
        }
        if (!draft.needs.isEmpty()) {
            answers.add("petitions.needs", words.needs(draft.needs), Page.SITUATION.href());
        }
        var behalf = draft.behalf;
        if (behalf.kind != null) {
            answers.add("petitions.behalf.filer", words.filer(behalf), Page.CONTACT.href());
        }
        return answers.add("petitions.name", draft.name.strip(), Page.CONTACT.href())
                .add("petitions.phone", draft.phone.strip(), Page.CONTACT.href())
                .add("petitions.email", orNone(draft.email.strip()), Page.CONTACT.href());
    }

    private static com.vaadin.flow.signals.Signal<String> orNone(String answer) {
        return answer.isEmpty() ? text("petitions.check.none") : inLocale(locale -> answer);
    }

    /** What was ticked, and what follows from the other answers. */
    private Div situation() {
        var ticked = new Div();
        Question.allAnswers()
                .filter(facts::contains)
                .forEach(signal ->
                        ticked.add(new Div(new Span(text("petitions.signal." + signal)))));
        if (facts.isEmpty()) {
            ticked.add(new Span(text("petitions.check.noneTicked")));
        }
        return ticked;
    }

    /** The right route, and that the person may file all the same. */
    static Div notHere(Advice advice) {
        var box =
                new Div(
                        new H2(text("petitions.route.title")),
                        new Paragraph(inLocale(advice::text)),
                        new Paragraph(text("petitions.route.anyway")));
        box.addClassNames("notice", "route");
        return box;
    }

    static Div likely(Advice advice) {
        var reasons = new UnorderedList();
        for (Reason reason : advice.reasons()) {
            reasons.add(new ListItem(inLocale(reason::text)));
        }
        var modes = new UnorderedList();
        advice.plan().forEach(mode -> modes.add(new ListItem(text("track.mode." + mode))));
        var box = new Div(new H2(text("petitions.likely.title")), modes);
        box.add(
                new NativeDetails(
                        text("petitions.likely.why"),
                        new Div(reasons, new Paragraph(text("petitions.likely.decides")))));
        box.addClassName("likely");
        return box;
    }

    @Override
    void check(ErrorSummary errors) {
        // The other pages were checked on the way.
    }
}
