package org.bancheng.ui.desk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.bancheng.workflow.handling.WorklistFilter;
import org.jspecify.annotations.Nullable;

/** The list a person came from, so that the way back from a matter leads to the same rows. */
record LastList(WorklistFilter filter) {

    static void keep(UI ui, WorklistFilter filter) {
        ComponentUtil.setData(ui, LastList.class, new LastList(filter));
    }

    /** The address to go back to. */
    static String address(UI ui) {
        @Nullable LastList last = ComponentUtil.getData(ui, LastList.class);
        return last == null ? "/" + DeskAddresses.LIST : DeskAddresses.list(last.filter());
    }
}
