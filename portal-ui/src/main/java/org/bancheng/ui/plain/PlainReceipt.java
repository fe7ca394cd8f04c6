package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.bancheng.ui.components.QrCode;
import org.bancheng.ui.components.ReceiptPicture;
import org.bancheng.ui.components.SiteAddress;
import org.bancheng.workflow.handling.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fragment {@code plain/receipt-part} shows: the code and the ways to keep it. */
@Component
public class PlainReceipt {

    private final MessageSource words;

    PlainReceipt(MessageSource words) {
        this.words = words;
    }

    /**
     * The code in the shapes it can be kept in.
     *
     * @param code as it is shown, in groups of four
     * @param qr the QR code as {@code data:} address
     * @param picture the whole receipt as {@code data:} address; none where it cannot be drawn
     * @param file name of the picture on the reader's machine
     */
    public record Shown(String code, String qr, @Nullable String picture, String file) {}

    /** Puts the receipt into the page. */
    public void show(
            Receipt receipt,
            @Nullable String telephone,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var code = receipt.code().grouped();
        model.addAttribute("receipt", receipt);
        model.addAttribute(
                "kept",
                new Shown(
                        code,
                        QrCode.source(code),
                        ReceiptPicture.isPossible()
                                ? ReceiptPicture.source(
                                        receipt,
                                        SiteAddress.track(request),
                                        telephone,
                                        key -> words.getMessage(key, null, locale))
                                : null,
                        ReceiptPicture.FILE));
    }
}
