package org.bancheng.workflow.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.jspecify.annotations.Nullable;

/**
 * PDF: who wrote it, by what and when, is taken out, and so is what would run or fall out when it
 * is opened. One that is signed or locked stays as it is: an electronic licence is worth nothing
 * without its signature.
 */
final class Papers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final COSName[] RUNNING = {COSName.OPEN_ACTION, COSName.AA};
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private Papers() {}

    static Cleaned clean(byte[] sent) throws IOException {
        Findings findings = new Findings();
        try (PDDocument document = Loader.loadPDF(sent)) {
            list(document, findings);
            if (document.isEncrypted()) {
                return Cleaned.kept(Outcome.KEPT_LOCKED, findings);
            }
            if (!document.getSignatureDictionaries().isEmpty()) {
                return Cleaned.kept(Outcome.KEPT_SIGNED, findings);
            }
            if (document.getNumberOfPages() == 0) {
                throw new IOException("No page in it");
            }
            strip(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length);
            document.save(out);
            return Cleaned.anew(findings, out.toByteArray());
        } catch (InvalidPasswordException e) {
            return Cleaned.kept(Outcome.KEPT_LOCKED, findings);
        }
    }

    private static void list(PDDocument document, Findings findings) {
        PDDocumentInformation said = document.getDocumentInformation();
        findings.add(Trace.AUTHOR, said.getAuthor());
        findings.add(Trace.TITLE, said.getTitle());
        findings.add(Trace.SOFTWARE, said.getCreator());
        findings.add(Trace.SOFTWARE, said.getProducer());
        findings.add(Trace.WORDS, said.getSubject());
        findings.add(Trace.WORDS, said.getKeywords());
        findings.add(Trace.TIME, time(said.getCreationDate()));
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.METADATA)) {
            findings.add(Trace.WORDS, "XMP");
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        for (COSName running : RUNNING) {
            // A place to open at (an array) is harmless; an action is a dictionary.
            COSBase action = catalog.getDictionaryObject(running);
            findings.add(Trace.SCRIPT, action instanceof COSDictionary ? running.getName() : null);
        }
        if (names != null) {
            findings.add(Trace.SCRIPT, names.containsKey(JAVASCRIPT) ? "JavaScript" : null);
            findings.add(Trace.ENCLOSED, names.containsKey(COSName.EMBEDDED_FILES) ? "PDF" : null);
        }
    }

    private static @Nullable String time(@Nullable Calendar at) {
        return at == null ? null : TIME.format(at.toInstant().atZone(at.getTimeZone().toZoneId()));
    }

    private static void strip(PDDocument document) {
        document.setDocumentInformation(new PDDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(COSName.METADATA);
        catalog.removeItem(PIECE_INFO);
        catalog.removeItem(ASSOCIATED);
        for (COSName running : RUNNING) {
            catalog.removeItem(running);
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            names.removeItem(JAVASCRIPT);
            names.removeItem(COSName.EMBEDDED_FILES);
        }
        document.getPages()
                .forEach(page -> {
                    COSDictionary one = page.getCOSObject();
                    one.removeItem(COSName.METADATA);
                    one.removeItem(PIECE_INFO);
                    one.removeItem(LAST_MODIFIED);
                    one.removeItem(COSName.AA);
                });
    }
}
