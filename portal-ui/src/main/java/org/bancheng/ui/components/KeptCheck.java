package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import org.bancheng.workflow.matters.ReceiptCode;

/** 我已保存查询码, or the code typed again from the copy that was made: either says it is kept. */
class KeptCheck extends Div {

    private final transient ReceiptCode code;
    private final Checkbox saved = label(new Checkbox(), "components.receipt.saved");
    private final TextField again =
            helper(
                    label(new TextField(), "components.receipt.again"),
                    "components.receipt.again.help");

    /**
     * @param changed told after every change
     */
    KeptCheck(ReceiptCode code, Runnable changed) {
        this.code = code;
        addClassName("kept");
        saved.setManualValidation(true);
        saved.addValueChangeListener(change -> changed.run());
        again.setManualValidation(true);
        again.setWidthFull();
        again.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false");
        again.addValueChangeListener(change -> {
            if (isTyped()) {
                saved.setValue(true);
            }
            changed.run();
        });
        add(saved, new NativeDetails(text("components.receipt.again.summary"), again));
    }

    boolean isKept() {
        return Boolean.TRUE.equals(saved.getValue());
    }

    /** Says what is missing: at what was typed, if that is not the code, else at the box. */
    void complain(ErrorSummary errors) {
        if (!again.getValue().isBlank() && !isTyped()) {
            errors.add(again, "components.receipt.again.differs");
        } else {
            errors.add(saved, "components.receipt.unsaved");
        }
    }

    private boolean isTyped() {
        return ReceiptCode.parse(again.getValue()).filter(code::equals).isPresent();
    }
}
