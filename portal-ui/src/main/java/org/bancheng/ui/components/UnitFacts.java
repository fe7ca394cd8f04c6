package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.units.Unit;
import org.jspecify.annotations.Nullable;

/** Where a unit is found: its telephone, its address, its hours; what is not on record says so. */
public class UnitFacts extends DescriptionList {

    public UnitFacts(Unit unit) {
        addClassNames("facts", "unit-facts");
        line("components.unit.telephone", dial(unit.telephone()));
        line("components.unit.address", words(unit.address()));
        line("components.unit.hours", words(unit.hours()));
    }

    private void line(String key, Component value) {
        add(new Div(new Term(new Span(text(key))), new Description(value)));
    }

    private static Component words(@Nullable String words) {
        return words == null || words.isBlank()
                ? new Span(text("components.unit.unknown"))
                : new Span(words);
    }

    private static Component dial(@Nullable String telephone) {
        if (telephone == null || telephone.isBlank()) {
            return new Span(text("components.unit.noPhone"));
        }
        var dial = new Anchor();
        dial.setText(telephone);
        // "Unsafe" is any scheme Flow does not list; only digits and a plus are left of the number.
        dial.setUnsafeHref("tel:" + telephone.replaceAll("[^+\\d]", ""));
        dial.setRouterIgnore(true);
        return dial;
    }
}
