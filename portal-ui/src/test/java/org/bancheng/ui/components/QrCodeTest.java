package org.bancheng.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String CODE = "7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS";

    @Test
    void readsBackAsTheCodeAndNothingElse() throws Exception {
        var bordered = QrCode.matrix(CODE);
        var frame = bordered.getEnclosingRectangle();
        var bare = new com.google.zxing.common.BitMatrix(frame[2], frame[3]);
        for (int y = 0; y < frame[3]; y++) {
            for (int x = 0; x < frame[2]; x++) {
                if (bordered.get(frame[0] + x, frame[1] + y)) {
                    bare.set(x, y);
                }
            }
        }

        assertThat(new Decoder().decode(bare).getText()).isEqualTo(CODE);
        assertThat(frame[0]).as("quiet zone").isEqualTo(4);
    }

    @Test
    void isAPictureInsideThePage() {
        var source = QrCode.source(CODE);

        assertThat(source).startsWith("data:image/svg+xml;base64,").doesNotContain(CODE);
        var svg = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        assertThat(new String(svg, StandardCharsets.UTF_8)).startsWith("<svg").endsWith("</svg>");
    }
}
