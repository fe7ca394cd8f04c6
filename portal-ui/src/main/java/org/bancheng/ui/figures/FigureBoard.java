package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.GroupBy;
import org.bancheng.workflow.figures.HoldingSums;
import org.bancheng.workflow.figures.ModeSums;
import org.bancheng.workflow.figures.RefusalSums;
import org.bancheng.workflow.figures.Tally;
import org.bancheng.workflow.figures.UnitComparison;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts both boards are made of, for what is shown. */
@Component
class FigureBoard {

    /**
     * Closed, on time and held stand together: none of them alone says whether promises are kept.
     */
    private static final List<Figure> TILES =
            List.of(
                    Figure.ON_TIME_RATE,
                    Figure.COMPLETION_RATE,
                    Figure.HELD_RATE,
                    Figure.ACHIEVED_RATE,
                    Figure.AVERAGE_WORKING_DAYS,
                    Figure.SATISFIED_RATE);

    private final Figures figures;
    private final UnitComparison comparison;
    private final HoldingSums holdings;
    private final ModeSums modes;
    private final RefusalSums refusals;
    private final UnitTree units;

    FigureBoard(
            Figures figures,
            UnitComparison comparison,
            HoldingSums holdings,
            ModeSums modes,
            RefusalSums refusals,
            UnitTree units) {
        this.figures = figures;
        this.comparison = comparison;
        this.holdings = holdings;
        this.modes = modes;
        this.refusals = refusals;
        this.units = units;
    }

    Tally tally(FigureQuery query) {
        return figures.of(query).all();
    }

    /** 截至…，…，期限在… : what the numbers below are about. */
    Paragraph about(FigureQuery query) {
        var unit = query.unit() == null ? null : units.required(query.unit()).name();
        var about = new Paragraph(inLocale(locale -> about(query, unit, locale)));
        about.addClassName("about");
        return about;
    }

    private static String about(FigureQuery query, @Nullable String unit, Locale locale) {
        var where = unit == null ? I18NProvider.translate(locale, "figures.everywhere") : unit;
        var asOf = Dates.date(query.asOf(), locale);
        if (!query.hasPeriod()) {
            return I18NProvider.translate(locale, "figures.about", where, asOf);
        }
        return I18NProvider.translate(
                locale,
                "figures.about.period",
                where,
                asOf,
                dateOrOpen(query.from(), locale),
                dateOrOpen(query.to(), locale));
    }

    private static String dateOrOpen(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? I18NProvider.translate(locale, "figures.open.end")
                : Dates.date(day, locale);
    }

    Div tiles(Tally tally, Opens opens) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        TILES.forEach(figure -> tiles.add(new Tile(figure, tally, opens)));
        return tiles;
    }

    MonthTrend months(FigureQuery query, boolean published) {
        return new MonthTrend(figures.of(query.by(GroupBy.DUE_MONTH)), published);
    }

    /** The units below; for a unit that has none, those of its parent would be other people's. */
    Div units(FigureQuery query, String top, boolean published, Shown shown, String path) {
        var part = new Div();
        if (!units.children(top).isEmpty()) {
            part.add(
                    new UnitTable(
                            comparison.below(query, top),
                            published,
                            code -> shown.under(code).address(path)));
        }
        return part;
    }

    /** Who had the ball of what was finished, unit by unit. */
    HoldingTable holdings(FigureQuery query, String top) {
        return new HoldingTable(holdings.below(query, top));
    }

    /** What each of the six modes came to. */
    ModeTable modes(FigureQuery query, String top) {
        return new ModeTable(modes.of(query, top));
    }

    /** Which units say no. */
    RefusalTable refusals(FigureQuery query, String top) {
        return new RefusalTable(refusals.below(query, top));
    }

    /** How it is counted, in words; the same rules for everybody. */
    static Paragraph rules() {
        var rules = new Paragraph(text("figures.rules"));
        rules.addClassName("note");
        return rules;
    }

    /** The unit of an address if there is such a one. */
    @Nullable String known(@Nullable String code) {
        return units.find(code).map(Unit::code).orElse(null);
    }

    UnitTree tree() {
        return units;
    }
}
