package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/** By which day, for which period of promises, for which unit. */
class FilterBar extends Div {

    private final UnitBox unit;
    private final DayBox asOf = new DayBox("figures.asOf");
    private final DayBox from = new DayBox("figures.from");
    private final DayBox to = new DayBox("figures.to");

    FilterBar(
            UnitTree units,
            List<Unit> offered,
            Shown shown,
            LocalDate today,
            String path,
            Consumer<Shown> narrow) {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        getElement().bindAttribute("aria-label", text("figures.filter"));
        unit = label(new UnitBox(units).offer(offered), "figures.unit");
        unit.choose(known -> known.code().equals(shown.unit()));
        asOf.setValue(shown.asOf() == null ? today : shown.asOf());
        from.setValue(shown.from());
        to.setValue(shown.to());
        var show = new Button(text("figures.show"), click -> narrow.accept(read(today)));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(unit, asOf, from, to, show, periods(shown, today, path));
    }

    private Shown read(LocalDate today) {
        var day = today.equals(asOf.getValue()) ? null : asOf.getValue();
        var chosen = unit.getValue();
        return new Shown(
                day,
                from.getValue(),
                to.getValue(),
                chosen == null ? null : chosen.code(),
                null,
                0);
    }

    private static Nav periods(Shown shown, LocalDate today, String path) {
        var end = shown.asOf() == null ? today : shown.asOf();
        var month = end.withDayOfMonth(1);
        var quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        var nav = new Nav();
        nav.addClassName("periods");
        nav.getElement().bindAttribute("aria-label", text("figures.period"));
        nav.add(
                period("figures.period.all", shown.with(shown.asOf(), null, null), shown, path),
                period(
                        "figures.period.year",
                        shown.with(shown.asOf(), end.withDayOfYear(1), year(end)),
                        shown,
                        path),
                period(
                        "figures.period.quarter",
                        shown.with(shown.asOf(), quarter, quarter.plusMonths(3).minusDays(1)),
                        shown,
                        path),
                period(
                        "figures.period.month",
                        shown.with(shown.asOf(), month, month.plusMonths(1).minusDays(1)),
                        shown,
                        path),
                period(
                        "figures.period.lastMonth",
                        shown.with(shown.asOf(), month.minusMonths(1), month.minusDays(1)),
                        shown,
                        path));
        return nav;
    }

    private static LocalDate year(LocalDate end) {
        return LocalDate.of(end.getYear(), 12, 31);
    }

    private static Anchor period(String key, Shown period, Shown shown, String path) {
        var link = new Anchor(period.address(path), text(key));
        if (period.equals(shown.opening(null, 0))) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
