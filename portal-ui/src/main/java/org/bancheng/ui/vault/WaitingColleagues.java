package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.tips.WaitingOfficer;

/** Colleagues of the unit who wait to be let in. */
class WaitingColleagues extends Block {

    /**
     * @param letIn lets one of them in, once that was confirmed
     */
    WaitingColleagues(List<WaitingOfficer> waiting, Consumer<WaitingOfficer> letIn) {
        super("tips.vault.waiting");
        addClassName("vault-waiting");
        var list = new UnorderedList();
        waiting.forEach(officer -> list.add(item(officer, letIn)));
        add(list);
    }

    private static ListItem item(WaitingOfficer officer, Consumer<WaitingOfficer> letIn) {
        var button = new Button(text("tips.vault.letIn"));
        button.addClickListener(click -> ask(officer, letIn));
        return new ListItem(
                new Span(text("tips.vault.waiting.text", officer.name(), officer.tips())), button);
    }

    private static void ask(WaitingOfficer officer, Consumer<WaitingOfficer> letIn) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("tips.vault.waiting"));
        dialog.setText(dialog.getTranslation("tips.vault.letIn.sure", officer.name()));
        dialog.setConfirmText(dialog.getTranslation("tips.vault.letIn"));
        dialog.setCancelText(dialog.getTranslation("tips.vault.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirm -> letIn.accept(officer));
        dialog.open();
    }
}
