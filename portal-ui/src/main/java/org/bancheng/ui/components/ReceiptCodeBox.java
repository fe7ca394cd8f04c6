package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.bancheng.workflow.handling.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The code in large type and as QR code, and the ways to keep it: copied, on paper, as a picture.
 */
class ReceiptCodeBox extends Div {

    private final transient Receipt receipt;
    private final String address = SiteAddress.track(VaadinServletRequest.getCurrent());
    private @Nullable String telephone;

    ReceiptCodeBox(Receipt receipt) {
        this.receipt = receipt;
        addClassName("code");
        var grouped = receipt.code().grouped();
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(text("components.receipt.copy"));
        copy.addClickListener(click -> copy(click.getSource(), grouped, copied));
        var print = new Button(text("components.receipt.print"));
        print.addClickListener(click -> click.getSource().getElement().executeJs("window.print()"));
        var tools = new Div(copy, print, save(), copied);
        tools.addClassName("actions");
        var help = new Paragraph(text("components.receipt.picture.help"));
        help.addClassNames("faint", "screen-only");
        var qr = new QrCode(grouped);
        qr.getElement().bindAttribute("alt", text("components.receipt.qr"));
        var words =
                new Div(
                        new H2(text("components.receipt.code")),
                        code(grouped),
                        new Paragraph(text("components.receipt.once")),
                        tools,
                        help);
        add(words, qr);
    }

    /** The number on the picture; without one it is the service line's. */
    void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
    }

    private static Span code(String grouped) {
        var middle = grouped.length() / 2 + 1;
        var code = new Span(new Text(grouped.substring(0, middle)));
        code.getElement().appendChild(new Element("wbr"));
        code.add(new Text(grouped.substring(middle)));
        code.setId("receipt-code");
        code.getElement().setAttribute("translate", "no");
        return code;
    }

    /** The browser has the picture already: saving it asks nobody and leaves the page alone. */
    private Anchor save() {
        var save = new Anchor();
        save.add(new Span(text("components.receipt.picture.save")));
        save.addClassName("save-picture");
        save.getElement()
                .setAttribute("download", ReceiptPicture.FILE)
                .setAttribute("router-ignore", true)
                .bindAttribute("href", inLocale(this::picture));
        save.setVisible(ReceiptPicture.isPossible());
        return save;
    }

    private String picture(Locale locale) {
        return ReceiptPicture.isPossible()
                ? ReceiptPicture.source(
                        receipt, address, telephone, key -> I18NProvider.translate(locale, key))
                : "";
    }

    /**
     * Without a secure address there is no clipboard to write to; a selection still can be copied.
     */
    private static void copy(Component button, String text, Span told) {
        button.getElement()
                .executeJs(
                        """
                        if (navigator.clipboard) {
                          return navigator.clipboard.writeText($0).then(() => true, () => false);
                        }
                        const range = document.createRange();
                        range.selectNodeContents(document.getElementById('receipt-code'));
                        getSelection().removeAllRanges();
                        getSelection().addRange(range);
                        return document.execCommand('copy');
                        """,
                        text)
                .then(
                        Boolean.class,
                        copied ->
                                told.setText(
                                        told.getTranslation(
                                                copied
                                                        ? "components.receipt.copied"
                                                        : "components.receipt.notCopied")));
    }
}
