package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.board.Board;
import org.bancheng.workflow.board.Board.Shown;
import org.bancheng.workflow.board.BoardLine;

/** 督办看板: what needs a leader, on one screen; each part says the next step. */
@Route(value = "desk/board", layout = StaffLayout.class)
@RolesAllowed({Roles.LEADER, Roles.SUPERVISOR})
class BoardView extends Div implements Titled, BeforeEnterObserver {

    private final transient Board board;
    private final transient CurrentPerson person;
    private final Div parts = new Div();

    BoardView(Board board, CurrentPerson person) {
        this.board = board;
        this.person = person;
        addClassName("board");
        parts.addClassName("board-parts");
        add(new H1(text("board.title")), new Paragraph(text("board.lead")), parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Optional.empty());
    }

    private void show(Optional<String> whole) {
        parts.removeAll();
        var shown = board.read(person.get(), whole);
        if (shown.stream().allMatch(section -> section.part().count() == 0)) {
            var calm = new Paragraph(text("board.calm"));
            calm.addClassName("board-calm");
            parts.add(calm);
            return;
        }
        shown.forEach(section -> parts.add(part(section, whole)));
    }

    private Section part(Shown shown, Optional<String> whole) {
        var key = "board." + shown.key();
        var count = new Span(String.valueOf(shown.part().count()));
        count.addClassName("board-count");
        var heading = new H2(new Span(text(key + ".title")), count);
        var section = new Section(heading);
        section.addClassNames("block", "board-part");
        section.setId("board-" + shown.key());
        if (shown.part().count() == 0) {
            var none = new Paragraph(text(key + ".none"));
            none.addClassName("faint");
            section.addClassName("board-empty");
            section.add(none);
            return section;
        }
        section.add(new Paragraph(text(key + ".next")), list(key, shown.part().lines()));
        var left = shown.part().count() - shown.part().lines().size();
        if (whole.filter(shown.key()::equals).isPresent()) {
            if (left > 0) {
                section.add(new Paragraph(text("board.more", left)));
            }
            section.add(more("board.short", 0, Optional.empty()));
        } else if (left > 0) {
            section.add(more("board.all", shown.part().count(), Optional.of(shown.key())));
        }
        return section;
    }

    private Button more(String key, int count, Optional<String> whole) {
        var button = new Button(text(key, count), click -> show(whole));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static OrderedList list(String key, List<BoardLine> lines) {
        var list = new OrderedList();
        list.addClassName("board-list");
        for (var line : lines) {
            var title =
                    line.title() == null
                            ? new Span(text("board.untitled"))
                            : new Span(line.title());
            var facts =
                    new Div(
                            new Span(line.unitName()),
                            new Span(
                                    inLocale(locale ->
                                            I18NProvider.translate(
                                                    locale,
                                                    key + ".line",
                                                    line.facts().stream()
                                                            .map(fact -> say(key, fact, locale))
                                                            .toArray()))));
            facts.addClassName("board-facts");
            list.add(new ListItem(leading(line, title), facts));
        }
        return list;
    }

    private static Component leading(BoardLine line, Span title) {
        return switch (line.opens()) {
            case MATTER -> new Anchor(DeskAddresses.matter(line.reference()), title);
            case CAUSE -> new Anchor(DeskAddresses.cause(line.reference()), title);
            case NOTHING -> title;
        };
    }

    /** Days and moments are told in the reader's language, a constant's word is the section's. */
    private static Object say(String key, Object fact, Locale locale) {
        return switch (fact) {
            case LocalDate day -> Dates.date(day, locale);
            case Instant moment -> Dates.dateTime(moment, locale);
            case Enum<?> word -> I18NProvider.translate(locale, key + "." + word.name());
            default -> fact;
        };
    }

    @Override
    public String titleKey() {
        return "board.title";
    }
}
