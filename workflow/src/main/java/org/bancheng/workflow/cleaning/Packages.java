package org.bancheng.workflow.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bancheng.workflow.cleaning.Finding.Trace;

/**
 * Office documents are zip archives. Every part is copied into a new archive but those that say who
 * wrote it, which are replaced by empty ones; photographs inside lose their metadata without being
 * drawn anew. Remarks and tracked changes belong to the document: they stay, and that is said.
 */
final class Packages {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final int LARGEST_PART = 32 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /** What stands in the place of the parts that tell. */
    private static final Map<String, String> EMPTY =
            Map.of(
                    "docProps/core.xml",
                    XML
                            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
                    "docProps/app.xml",
                    XML
                            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
                    "docProps/custom.xml",
                    XML
                            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
                    "meta.xml",
                    XML
                            + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " office:version=\"1.2\"><office:meta/></office:document-meta>");

    private final Findings findings = new Findings();
    private final ByteArrayOutputStream anew = new ByteArrayOutputStream();
    private final ZipOutputStream out = new ZipOutputStream(anew);
    private final byte[] buffer = new byte[BUFFER];
    private long left = MOST_BYTES;

    private Packages() {}

    static Cleaned clean(Format format, byte[] sent) throws IOException {
        return new Packages().copy(format, sent);
    }

    private Cleaned copy(Format format, byte[] sent) throws IOException {
        int parts = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                String name = part.getName();
                if (++parts > MOST_PARTS) {
                    throw new CleaningProgram.TooMuch();
                }
                if (name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0) {
                    throw new IOException("A part outside of the archive");
                }
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/")) {
                    return Cleaned.refused(Outcome.REFUSED_MACRO);
                }
                part(format, name, lower, in);
            }
        }
        if (parts == 0) {
            throw new IOException("An empty archive");
        }
        out.close();
        return Cleaned.anew(findings, anew.toByteArray());
    }

    private void part(Format format, String name, String lower, ZipInputStream in)
            throws IOException {
        String empty = EMPTY.get(name);
        if (format == Format.ODF && name.equals("mimetype")) {
            stored(name, known(in)); // ISO/IEC 26300-3, 2.2.4: first and uncompressed
        } else if (empty != null && known(format, name)) {
            PropertyTraces.read(known(in), findings);
            put(name, empty.getBytes(StandardCharsets.UTF_8));
        } else if (lower.endsWith(".jpg") || lower.endsWith(".jpeg")) {
            byte[] picture = known(in);
            PictureTraces.read(picture, findings);
            put(name, JpegSegments.strip(picture));
        } else if (lower.endsWith(".bin") && lower.contains("embeddings/")) {
            findings.stays(Trace.ENCLOSED, name);
            stream(name, in);
        } else {
            if (name.equals("word/comments.xml") || name.startsWith("xl/comments")) {
                findings.stays(Trace.REMARKS, name);
            }
            stream(name, in);
        }
    }

    private static boolean known(Format format, String name) {
        return (format == Format.ODF) == name.equals("meta.xml");
    }

    /** A part that is looked into as a whole. */
    private byte[] known(ZipInputStream in) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(left, LARGEST_PART));
        if (in.read() >= 0) {
            throw new CleaningProgram.TooMuch();
        }
        left -= content.length;
        return content;
    }

    private void stream(String name, ZipInputStream in) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new CleaningProgram.TooMuch();
            }
            out.write(buffer, 0, read);
        }
        out.closeEntry();
    }

    private void put(String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private void stored(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
