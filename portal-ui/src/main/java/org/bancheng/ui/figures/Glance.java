package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.FigureSet;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.Tally;
import org.springframework.stereotype.Component;

/** The public figures at a glance: three rates of the whole province, each with its two numbers. */
@Component
public class Glance {

    private static final List<Figure> SHOWN =
            List.of(Figure.ON_TIME_RATE, Figure.ACHIEVED_RATE, Figure.SATISFIED_RATE);

    private final Figures figures;
    private final Clock clock;

    Glance(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** As of today; empty while there are too few matters to publish. */
    public Div now() {
        Tally tally = figures.of(FigureQuery.at(Shanghai.dateOf(clock.instant()))).all();
        var glance = new Div();
        glance.addClassName("glance");
        if (FigureSet.mayBePublished(tally)) {
            var list = new DescriptionList();
            SHOWN.forEach(figure -> list.add(item(figure, tally)));
            glance.add(list);
        }
        return glance;
    }

    private static Div item(Figure figure, Tally tally) {
        var ratio = figure.of(tally);
        var value = new Span(Numbers.percent(figure.value(tally)));
        value.addClassName("glance-value");
        var numbers =
                new Span(
                        Numbers.count(ratio.numerator())
                                + " ÷ "
                                + Numbers.count(ratio.denominator()));
        numbers.addClassName("glance-numbers");
        return new Div(
                new Term(new Span(text("figures." + figure.word()))),
                new Description(value),
                new Description(numbers));
    }
}
