package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.MattersBehind;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.people.Person;

/** The list behind one number, a page at a time. */
class BehindList extends Section {

    private static final int PAGE = 50;

    /**
     * @param counted what the number on the board says; a matter about the reader's own unit is
     *     counted there and not listed here
     */
    BehindList(
            MattersBehind behind,
            Person person,
            FigureQuery query,
            Slice slice,
            Shown shown,
            long counted) {
        addClassName("block");
        setId("list");
        int listed = behind.count(person, query, slice);
        int page = Math.min(shown.page(), Math.max(0, (listed - 1) / PAGE));
        var heading =
                new H2(
                        new Span(text("figures.slice." + slice)),
                        new Span(" " + Numbers.count(listed)));
        heading.getElement().setAttribute("tabindex", "-1");
        add(
                heading,
                new Anchor(
                        shown.opening(null, 0).address(DashboardView.PATH),
                        text("figures.list.close")));
        if (counted > listed) {
            add(new Paragraph(text("figures.list.hidden", Numbers.count(counted - listed))));
        }
        if (listed == 0) {
            add(new Paragraph(text("figures.list.empty")));
        } else {
            add(
                    new BehindTable(
                            "figures.list", behind.page(person, query, slice, page * PAGE, PAGE)),
                    pages(shown, slice, page, (listed + PAGE - 1) / PAGE));
        }
        heading.getElement().executeJs("this.scrollIntoView(); this.focus()");
    }

    private static Nav pages(Shown shown, Slice slice, int page, int pages) {
        var nav = new Nav();
        nav.addClassName("pages");
        nav.getElement().bindAttribute("aria-label", text("figures.list.pages"));
        if (page > 0) {
            nav.add(link(shown, slice, page - 1, "figures.list.before"));
        }
        nav.add(
                new Span(
                        text(
                                "figures.list.page",
                                Integer.toString(page + 1),
                                Integer.toString(pages))));
        if (page + 1 < pages) {
            nav.add(link(shown, slice, page + 1, "figures.list.next"));
        }
        return nav;
    }

    private static Anchor link(Shown shown, Slice slice, int page, String key) {
        return new Anchor(shown.opening(slice, page).address(DashboardView.PATH), text(key));
    }
}
