package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.QrCode;
import org.bancheng.workflow.matters.ReceiptCode;

/** A new receipt code, on the screen until the clerk says that the resident has it. */
class ShownCode extends Dialog {

    private static final String KEY = "desk.newCode.shown.";

    ShownCode(ReceiptCode code, Runnable done) {
        addClassName("ask");
        setWidth("min(42rem, calc(100vw - 1rem))");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        getElement().bindProperty("headerTitle", text(KEY + "title"), ignored -> {});
        var value = new Span(code.grouped());
        value.setId("receipt-code");
        value.getElement().setAttribute("translate", "no");
        var qr = new QrCode(code.grouped());
        qr.getElement().bindAttribute("alt", text("components.receipt.qr"));
        add(new Div(new Paragraph(text(KEY + "lead")), new Paragraph(value), qr));
        var print = new Button(text(KEY + "print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        var handed =
                new Button(
                        text(KEY + "done"),
                        click -> {
                            close();
                            done.run();
                        });
        handed.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(print, handed);
    }
}
