package org.bancheng.ui.tips;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before a form that nothing keeps is left. */
class LeaveDialog extends ConfirmDialog {

    LeaveDialog(UI ui, String to, ContinueNavigationAction navigation) {
        setHeader(getTranslation("tips.leave.title"));
        setText(getTranslation("tips.leave.text"));
        setConfirmText(getTranslation("tips.leave.yes"));
        setCancelText(getTranslation("tips.leave.no"));
        setCancelable(true);
        addConfirmListener(yes -> FreshSession.leave(ui, to));
        addCancelListener(no -> navigation.cancel());
    }
}
