package org.bancheng.workflow.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, and some as nobody should. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A photograph of a telephone: Exif says where, by what, and that it lies on its side. */
    public static byte[] photograph() {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/files/phone.jpg")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with nothing on it, whose author and place in the catalog are given. */
    public static byte[] pdf(String author, String catalog) {
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R "
                        + catalog
                        + " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
                        + "4 0 obj\n<< /Author ("
                        + author
                        + ") /Creator (WPS) >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 4 0 R /Size 5 >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] pdf() {
        return pdf("Zhang San", "");
    }

    /** A recording of noise with nothing beside the sound: comes out as it went in. */
    public static byte[] recording(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        ByteBuffer head = ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(length - 8);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        head.putShort((short) 1).putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length - 44);
        return noise;
    }

    /** A text document by Zhang San. */
    public static byte[] docx(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8("<document>正文</document>"));
        parts.put(
                "docProps/core.xml",
                utf8(
                        "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"d\"><dc:creator>张三</dc:creator>"
                                + "<dc:title>举报材料</dc:title></c:coreProperties>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
