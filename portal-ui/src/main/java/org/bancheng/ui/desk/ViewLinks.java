package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.View;

/** 待办, 我的, 已逾期 …: links to the same list seen otherwise, each with how many it holds. */
class ViewLinks extends Nav {

    private record Entry(Anchor link, Span count) {}

    private final Map<View, Entry> entries = new EnumMap<>(View.class);

    /**
     * @param decides whether the person decides what others ask for
     */
    ViewLinks(boolean decides) {
        addClassName("views");
        getElement().bindAttribute("aria-label", text("desk.views"));
        var list = new UnorderedList();
        for (var view : View.values()) {
            if (view == View.DECISIONS && !decides) {
                continue;
            }
            var count = new Span();
            count.addClassName("count");
            var link = new Anchor();
            link.add(new Span(text("desk.view." + view)), count);
            entries.put(view, new Entry(link, count));
            list.add(new ListItem(link));
        }
        add(list);
    }

    /** Marks the filter's view and counts every view under the same filter. */
    void show(WorklistFilter filter, ToIntFunction<WorklistFilter> counting) {
        entries.forEach((view, entry) -> {
            var count = counting.applyAsInt(filter.in(view));
            entry.link().setHref(DeskAddresses.list(filter.in(view)));
            entry.count().setText(Integer.toString(count));
            entry.count()
                    .setClassName(
                            "late", (view == View.OVERDUE || view == View.DECISIONS) && count > 0);
            if (view == filter.view()) {
                entry.link().getElement().setAttribute("aria-current", "page");
            } else {
                entry.link().getElement().removeAttribute("aria-current");
            }
        });
    }
}
