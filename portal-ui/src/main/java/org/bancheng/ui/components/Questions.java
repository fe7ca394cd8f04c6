package org.bancheng.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.bancheng.ui.language.Preferences;

/**
 * The questions of a page, shown all together or, in elder mode, one by one. What is not shown is
 * not checked either: {@link ErrorSummary} leaves it out.
 */
public final class Questions {

    private final List<List<Component>> groups;

    /**
     * @param groups fields that only make sense side by side are one question
     */
    public Questions(List<List<Component>> groups) {
        this.groups = groups;
    }

    /** Every component a question of its own. */
    public static Questions each(List<Component> components) {
        return new Questions(components.stream().map(List::of).toList());
    }

    /** Whether the reader wants one at a time (长辈版). */
    public static boolean oneByOne() {
        return VaadinServletRequest.getCurrent() != null
                && Preferences.elder(VaadinServletRequest.getCurrent());
    }

    public int count() {
        return groups.size();
    }

    /** Shows this one alone; counted from 0. */
    public void showOnly(int number) {
        for (int i = 0; i < groups.size(); i++) {
            var shown = i == number;
            groups.get(i).forEach(component -> component.setVisible(shown));
        }
    }
}
