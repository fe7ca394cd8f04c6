package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.petitions.FiledBy;
import org.bancheng.workflow.petitions.Filers;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Where the unit that has the matter is found and when it is open, and who filed for the resident;
 * said once for the screen and for the plain page.
 */
@org.springframework.stereotype.Component
class Whereabouts {

    private final Translations texts;
    private final UnitTree units;
    private final Filers filers;

    Whereabouts(Translations texts, UnitTree units, Filers filers) {
        this.texts = texts;
        this.units = units;
        this.filers = filers;
    }

    /**
     * A line under its heading.
     *
     * @param key of the heading
     */
    private record Line(String key, Function<Locale, String> words) {}

    /** As a list of the screen; empty when nothing is known. */
    Component of(TrackedMatter matter) {
        var list = new DescriptionList();
        list.addClassName("facts");
        for (Line line : lines(matter)) {
            list.add(
                    new Div(
                            new DescriptionList.Term(new Span(text(line.key()))),
                            new DescriptionList.Description(
                                    new Span(inLocale(line.words()::apply)))));
        }
        return list;
    }

    /** As lines of the plain page. */
    List<PlainMatter.Fact> plain(TrackedMatter matter, Locale locale) {
        return lines(matter).stream()
                .map(line -> new PlainMatter.Fact(line.key(), line.words().apply(locale)))
                .toList();
    }

    private List<Line> lines(TrackedMatter matter) {
        var lines = new ArrayList<Line>();
        units.find(matter.unitCode())
                .ifPresent(unit -> {
                    place(lines, "components.unit.address", unit.address());
                    place(lines, "components.unit.hours", unit.hours());
                });
        filers.of(matter).ifPresent(filed -> add(lines, filed));
        return lines;
    }

    private void add(List<Line> lines, FiledBy filed) {
        var key = "petitions.behalf.track";
        lines.add(
                new Line(
                        key,
                        locale ->
                                texts.getTranslation(
                                        key + "." + filed.kind(),
                                        locale,
                                        filed.filer(),
                                        filed.organisation())));
        add(lines, "petitions.behalf.consent", filed.consent());
    }

    /** What the register does not have says so, and leads to the telephone above. */
    private void place(List<Line> lines, String key, @Nullable String words) {
        boolean known = words != null && !words.isBlank();
        lines.add(
                new Line(
                        key,
                        locale ->
                                known
                                        ? String.valueOf(words)
                                        : texts.getTranslation("components.unit.unknown", locale)));
    }

    private static void add(List<Line> lines, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(new Line(key, locale -> words));
        }
    }
}
