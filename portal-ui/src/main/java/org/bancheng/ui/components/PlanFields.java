package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;

/** The modes a clerk chooses, in the order of handling, and why. */
public class PlanFields extends Div {

    private final CheckboxGroup<HandlingMode> routes;
    private final CheckboxGroup<HandlingMode> overlays;
    private final WordsField reason;

    /**
     * @param offered the modes there are to choose from
     * @param reasonHelp key of the words below the reason
     * @param changed told when the routes change
     */
    public PlanFields(
            List<HandlingMode> offered,
            List<HandlingMode> chosen,
            String reasonHelp,
            Runnable changed) {
        addClassName("fields");
        reason = new WordsField("desk.chooseMode.reason").helped(reasonHelp);
        routes = modes("desk.chooseMode.routes", offered, HandlingMode::isRoute);
        overlays = modes("desk.chooseMode.overlays", offered, mode -> !mode.isRoute());
        choose(chosen);
        routes.addValueChangeListener(event -> changed.run());
        add(routes, overlays, reason);
    }

    private void choose(List<HandlingMode> chosen) {
        routes.setValue(chosen.stream().filter(HandlingMode::isRoute).collect(Collectors.toSet()));
        overlays.setValue(
                chosen.stream().filter(mode -> !mode.isRoute()).collect(Collectors.toSet()));
    }

    /** Where it is said that a route is missing. */
    public CheckboxGroup<HandlingMode> routes() {
        return routes;
    }

    /** Why it is not the plan as advised. */
    public WordsField reason() {
        return reason;
    }

    /** Takes the errors off. */
    public void clear() {
        routes.setInvalid(false);
        reason.setInvalid(false);
    }

    public Plan plan() {
        var modes = EnumSet.noneOf(HandlingMode.class); // its order is that of handling
        modes.addAll(routes.getValue());
        modes.addAll(overlays.getValue());
        return new Plan(List.copyOf(modes));
    }

    private static CheckboxGroup<HandlingMode> modes(
            String key, List<HandlingMode> offered, Predicate<HandlingMode> wanted) {
        var group = label(new CheckboxGroup<HandlingMode>(), key);
        group.setManualValidation(true);
        group.setItems(offered.stream().filter(wanted).toList());
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        inEachLocale(
                group,
                locale ->
                        group.setItemLabelGenerator(
                                mode -> I18NProvider.translate(locale, Words.key(mode))));
        return group;
    }
}
