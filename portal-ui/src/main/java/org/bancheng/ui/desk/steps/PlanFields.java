package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;

/** The modes a clerk chooses, in the order of handling, and why. */
class PlanFields extends Div {

    final CheckboxGroup<HandlingMode> routes =
            modes("desk.chooseMode.routes", HandlingMode::isRoute);
    final CheckboxGroup<HandlingMode> overlays =
            modes("desk.chooseMode.overlays", mode -> !mode.isRoute());
    final TextArea reason = StepDialog.textArea("desk.chooseMode.reason");

    PlanFields(List<HandlingMode> chosen, Runnable changed) {
        addClassName("fields");
        StepDialog.withHelp(reason, "desk.chooseMode.reason.help");
        choose(chosen);
        routes.addValueChangeListener(event -> changed.run());
        add(routes, overlays, reason);
    }

    private void choose(List<HandlingMode> chosen) {
        routes.setValue(chosen.stream().filter(HandlingMode::isRoute).collect(Collectors.toSet()));
        overlays.setValue(
                chosen.stream().filter(mode -> !mode.isRoute()).collect(Collectors.toSet()));
    }

    Plan plan() {
        var modes = EnumSet.noneOf(HandlingMode.class); // its order is that of handling
        modes.addAll(routes.getValue());
        modes.addAll(overlays.getValue());
        return new Plan(List.copyOf(modes));
    }

    private static CheckboxGroup<HandlingMode> modes(String key, Predicate<HandlingMode> wanted) {
        var group = label(new CheckboxGroup<HandlingMode>(), key);
        group.setManualValidation(true);
        group.setItems(Arrays.stream(HandlingMode.values()).filter(wanted).toList());
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        inEachLocale(
                group,
                locale ->
                        group.setItemLabelGenerator(
                                mode -> I18NProvider.translate(locale, Words.key(mode))));
        return group;
    }
}
