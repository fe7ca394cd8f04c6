package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeLine;

/** 六个办, one line each: what their legs came to, and what only that mode counts. */
class ModeTable extends Section {

    private static final List<String> COLUMNS =
            List.of(
                    "figures.mode",
                    "figures.mode.opened",
                    "figures.mode.done",
                    "figures.mode.inTime",
                    "figures.mode.days",
                    "figures.mode.moved",
                    "figures.mode.running",
                    "figures.mode.overdue",
                    "figures.mode.facts");

    ModeTable(List<ModeLine> lines) {
        addClassName("block");
        add(new H2(text("figures.modes")));
        if (lines.stream().allMatch(line -> line.opened() == 0)) {
            add(new Paragraph(text("figures.nothing")));
            return;
        }
        var note = new Paragraph(text("figures.modes.note"));
        note.addClassName("note");
        var table = new Rows("figures.modes", COLUMNS);
        lines.forEach(line -> table.row(new Span(Words.name(line.mode())), cells(line)));
        add(note, table);
    }

    private static Component[] cells(ModeLine line) {
        var facts = new Span(inLocale(locale -> facts(line, locale)));
        facts.addClassName("facts");
        return new Component[] {
            Rows.cell(Numbers.count(line.opened())),
            Rows.cell(Numbers.count(line.done())),
            Rows.cell(Numbers.percent(line.inTimeRate().percent())),
            Rows.cell(Numbers.plain(line.averageWorkingDays())),
            Rows.cell(Numbers.count(line.moved() + line.skipped())),
            Rows.cell(Numbers.count(line.running())),
            Rows.cell(Numbers.count(line.overdue())),
            facts
        };
    }

    private static String facts(ModeLine line, Locale locale) {
        return line.facts().stream()
                .map(fact -> fact(fact, locale))
                .collect(
                        Collectors.joining(
                                I18NProvider.translate(locale, "figures.mode.fact.between")));
    }

    private static String fact(ModeFact fact, Locale locale) {
        var name = I18NProvider.translate(locale, "figures.mode.fact." + fact.word());
        var of = fact.of();
        return of == null
                ? I18NProvider.translate(
                        locale, "figures.mode.fact", name, Numbers.count(fact.count()))
                : I18NProvider.translate(
                        locale,
                        "figures.mode.fact.of",
                        name,
                        Numbers.count(fact.count()),
                        Numbers.count(of));
    }
}
