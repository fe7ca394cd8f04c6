package org.bancheng.ui.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files as people send them. */
public final class Samples {

    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                    + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                    + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
                    + "4 0 obj\n<< /Author (Zhang San) /Creator (WPS) >>\nendobj\n"
                    + "trailer\n<< /Root 1 0 R /Info 4 0 R /Size 5 >>\n%%EOF\n";

    private Samples() {}

    /** A page with nothing on it, which names its author. */
    public static Path pdf(Path file) throws IOException {
        return Files.write(file, pdf());
    }

    /** A photograph that tells where it was taken. */
    public static Path photograph(Path file) throws IOException {
        try (var in = Samples.class.getResourceAsStream("/files/phone.jpg")) {
            return Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** A recording of silence, of so many bytes, with nothing beside the sound. */
    public static byte[] recording(int length) {
        byte[] silence = new byte[length];
        ByteBuffer.wrap(silence)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(length - 8)
                .put("WAVEdata".getBytes(StandardCharsets.US_ASCII))
                .putInt(length - 20);
        return silence;
    }

    public static byte[] pdf() {
        return PDF.getBytes(StandardCharsets.US_ASCII);
    }
}
