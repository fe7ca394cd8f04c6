package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inEachLocale;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture of rates, drawn in the browser by ECharts. It is an addition: the same numbers always
 * stand in a table beside it, so readers of the page are told nothing of it but its name.
 */
@Tag("div")
@JavaScript("context://js/figures.js")
class Chart extends HtmlComponent {

    /** A row of values with its name. */
    record Series(String name, List<@Nullable Double> values) implements Serializable {}

    /** What is drawn: names along the axis and the rows of values. */
    record Drawing(List<String> labels, List<Series> series) implements Serializable {}

    private Chart(String how, String nameKey, Function<Locale, Drawing> drawing) {
        addClassNames("chart", how);
        getElement().setAttribute("role", "img");
        inEachLocale(
                this,
                locale -> {
                    var drawn = drawing.apply(locale);
                    getElement().setAttribute("aria-label", getTranslation(locale, nameKey));
                    getElement()
                            .executeJs(
                                    "window.bancheng.figures." + how + "(this, $0)", json(drawn));
                });
    }

    /** Lines over time. */
    static Chart trend(String nameKey, Function<Locale, Drawing> drawing) {
        return new Chart("trend", nameKey, drawing);
    }

    /** Bars, the first on top; as high as there are bars. */
    static Chart bars(String nameKey, int bars, Function<Locale, Drawing> drawing) {
        var chart = new Chart("bars", nameKey, drawing);
        chart.getStyle().setHeight((3 + 2 * bars) + "rem");
        return chart;
    }

    /** Rates as numbers; a gap where there is none. */
    static List<@Nullable Double> values(List<@Nullable String> rates) {
        List<@Nullable Double> values = new ArrayList<>();
        rates.forEach(rate -> values.add(rate == null ? null : Double.valueOf(rate)));
        return values;
    }

    private static JsonNode json(Drawing drawing) {
        return JsonMapper.shared().valueToTree(drawing);
    }
}
