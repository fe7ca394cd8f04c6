package org.bancheng.ui.petitions;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before everything typed is thrown away. */
class EmptyDialog extends ConfirmDialog {

    EmptyDialog(Runnable empty) {
        setHeader(getTranslation("petitions.empty"));
        setText(getTranslation("petitions.empty.text"));
        setConfirmText(getTranslation("petitions.empty.yes"));
        setCancelText(getTranslation("petitions.empty.no"));
        setCancelable(true);
        addConfirmListener(confirmed -> empty.run());
    }
}
