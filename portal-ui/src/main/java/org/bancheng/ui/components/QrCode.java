package org.bancheng.ui.components;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A QR code drawn on the server, as a picture that is part of the page: it has no address of its
 * own, and holds the text itself and no link. So a telephone that reads it opens no page, and
 * neither its browser's history nor any server on the way hears of what is in it.
 */
public class QrCode extends Image {

    private static final int QUIET = 4;

    /** The text as it is, at most some hundred characters. */
    public QrCode(String text) {
        setSrc(source(text));
        addClassName("qr");
    }

    /** The picture as {@code data:} address, for pages without Vaadin too. */
    public static String source(String text) {
        var svg = svg(matrix(text)).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String svg(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int from = x;
                while (x < dots.getWidth() && dots.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    var run = x - from;
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
        shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>\
        """
                .formatted(dots.getWidth(), dots.getWidth() * 6, path);
    }
}
