package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.desk.modes.InvitedList;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;

/** 工作台: what there is to do, the most pressing first. */
@Route(value = DeskAddresses.LIST, layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR
})
@JavaScript("context://js/desk.js")
class WorklistView extends Div implements Titled, BeforeEnterObserver {

    private final transient Worklist worklist;
    private final transient CurrentPerson person;
    private final ViewLinks views;
    private final WorklistToolbar toolbar;
    private final WorklistGrid grid;
    private transient WorklistFilter filter = WorklistFilter.OPEN;

    WorklistView(
            Worklist worklist, Categories categories, CurrentPerson person, PartyDesk parties) {
        this.worklist = worklist;
        this.person = person;
        addClassName("worklist");
        views = new ViewLinks(person.get().is(Role.LEADER));
        toolbar = new WorklistToolbar(categories.all(), this::narrowTo);
        grid =
                new WorklistGrid(
                        this::page,
                        query -> worklist.count(person.get(), filter),
                        code -> categories.find(code).map(this::name).orElse(code),
                        person.get().isAny(Role.LEADER, Role.SUPERVISOR));
        boolean registers = person.get().is(Role.WINDOW_CLERK);
        var help = new KeyboardHelp(registers);
        var keys = new Button(text("desk.help"), click -> help.open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        keys.addClassName("keys");
        keys.setId("desk-help");
        var head = new Div(new H1(text("desk.title")), keys);
        head.addClassName("head");
        head.add(new Anchor("/desk/absences", text("absences.link")));
        if (registers) {
            head.add(register());
        }
        add(head, new InvitedList(parties.invited(person.get())), views, toolbar, grid);
        getElement().executeJs("window.bancheng.desk.listen(this, $0)", grid.getElement());
    }

    private static Button register() {
        var register =
                new Button(
                        text("desk.register"),
                        click -> UI.getCurrentOrThrow().navigate(DeskAddresses.REGISTER));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        register.setId("desk-register");
        return register;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DeskAddresses.filter(event.getLocation().getQueryParameters()));
    }

    private void narrowTo(WorklistFilter next) {
        show(next);
        var here = new Location(DeskAddresses.LIST, DeskAddresses.query(next));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, here);
    }

    private void show(WorklistFilter next) {
        filter = next;
        LastList.keep(UI.getCurrentOrThrow(), next);
        toolbar.show(next);
        views.show(next, shown -> worklist.count(person.get(), shown));
        grid.setEmptyStateComponent(
                new Paragraph(
                        text(
                                WorklistToolbar.isNarrowed(next)
                                        ? "desk.empty.filtered"
                                        : "desk.empty." + next.view())));
        grid.getDataProvider().refreshAll();
    }

    private Stream<WorklistRow> page(Query<WorklistRow, Void> query) {
        return worklist.page(person.get(), filter, query.getOffset(), query.getLimit()).stream();
    }

    private String name(Category category) {
        return category.name(getLocale());
    }

    @Override
    public String titleKey() {
        return "desk.title";
    }
}
