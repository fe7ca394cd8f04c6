package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.Ratio;
import org.bancheng.workflow.figures.Tally;

/** One figure: its value large, its formula in words, its numerator and denominator. */
class Tile extends Section {

    Tile(Figure figure, Tally tally, Opens opens) {
        addClassName("tile");
        var heading = new H2(text("figures." + figure.word()));
        heading.setId("figure-" + figure.word());
        getElement().setAttribute("aria-labelledby", "figure-" + figure.word());
        mark(this, figure, tally);
        add(heading, value(figure, tally), formula(figure), numbers(figure, tally, opens));
        if (figure == Figure.ON_TIME_RATE) {
            add(firstPromise(tally, opens));
        }
    }

    private static void mark(HasElement element, Figure figure, Tally tally) {
        Ratio ratio = figure.of(tally);
        var value = figure.value(tally);
        element.getElement()
                .setAttribute("data-figure", figure.word())
                .setAttribute("data-value", value == null ? "" : value)
                .setAttribute("data-numerator", Long.toString(ratio.numerator()))
                .setAttribute("data-denominator", Long.toString(ratio.denominator()));
    }

    private static Paragraph value(Figure figure, Tally tally) {
        var shown = new Paragraph();
        shown.addClassName("value");
        var value = figure.value(tally);
        if (value == null) {
            shown.addClassName("none");
            shown.add(new Span(text("figures.none")));
            return shown;
        }
        var unit =
                figure == Figure.AVERAGE_WORKING_DAYS
                        ? new Span(text("figures.days"))
                        : new Span("%");
        unit.addClassName("measure");
        shown.add(new Span(value), unit);
        return shown;
    }

    private static Paragraph formula(Figure figure) {
        var formula = new Paragraph(text("figures.formula." + figure.word()));
        formula.addClassName("formula");
        return formula;
    }

    private static Paragraph numbers(Figure figure, Tally tally, Opens opens) {
        Ratio ratio = figure.of(tally);
        var numbers =
                new Paragraph(
                        opens.number(figure.numerator(), Numbers.count(ratio.numerator())),
                        new Span(" ÷ "),
                        opens.number(figure.denominator(), Numbers.count(ratio.denominator())));
        numbers.addClassName("fraction");
        return numbers;
    }

    private static Div firstPromise(Tally tally, Opens opens) {
        var first = Figure.ON_TIME_RATE_FIRST_PROMISE;
        var value = figureOrDash(first, tally);
        var words = new Paragraph(new Span(text("figures.firstPromise")), new Span(value));
        var beside = new Div(words, numbers(first, tally, opens));
        beside.addClassName("beside");
        mark(beside, first, tally);
        return beside;
    }

    private static String figureOrDash(Figure figure, Tally tally) {
        return " " + Numbers.percent(figure.value(tally));
    }
}
