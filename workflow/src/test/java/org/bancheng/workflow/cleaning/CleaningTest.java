package org.bancheng.workflow.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.testing.SampleFiles.docx;
import static org.bancheng.workflow.testing.SampleFiles.pdf;
import static org.bancheng.workflow.testing.SampleFiles.photograph;
import static org.bancheng.workflow.testing.SampleFiles.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.junit.jupiter.api.Test;

/** What a file tells without its sender's will is found and taken out; traps are refused. */
class CleaningTest {

    private static final int MEGAPIXELS = 60;
    private static final String MARKER = "MARKER-8472";

    @Test
    void aPhotographKeepsItsPictureAndWhichWayUpItIsAndNothingElse() throws IOException {
        Cleaned cleaned = clean(Format.JPEG, photograph());
        assertThat(cleaned.outcome()).isEqualTo(Outcome.CLEANED);
        assertThat(cleaned.findings())
                .contains(
                        new Finding(Trace.PLACE, "30.27000, 120.16000", true),
                        new Finding(Trace.DEVICE, "Apple", true),
                        new Finding(Trace.DEVICE, "iPhone 15 Pro", true),
                        new Finding(Trace.SOFTWARE, "iOS 19.1", true));
        Findings again = new Findings();
        assertThat(PictureTraces.read(content(cleaned), again)).isEqualTo(6);
        assertThat(again.list()).isEmpty();
        assertThat(read(content(cleaned))).contains("320x240");
        assertThat(latin(content(cleaned))).doesNotContain("iPhone", "Apple");
    }

    @Test
    void aPictureThatWasCutShortIsRefused() {
        byte[] sent = photograph();
        for (int keep : List.of(20, sent.length / 2, sent.length - 40)) {
            assertThat(clean(Format.JPEG, Arrays.copyOf(sent, keep)).outcome())
                    .as("%d bytes", keep)
                    .isEqualTo(Outcome.REFUSED_BROKEN);
        }
    }

    @Test
    void whatHangsBehindAPictureIsGone() {
        byte[] hidden = utf8("PK\u0003\u0004<script>" + MARKER + "</script>");
        byte[] sent = photograph();
        byte[] polyglot = Arrays.copyOf(sent, sent.length + hidden.length);
        System.arraycopy(hidden, 0, polyglot, sent.length, hidden.length);
        Cleaned cleaned = clean(Format.JPEG, polyglot);
        assertThat(cleaned.outcome()).isEqualTo(Outcome.CLEANED);
        assertThat(latin(content(cleaned))).doesNotContain(MARKER);
    }

    @Test
    void aPictureOfFiftyThousandPixelsASideIsRefusedBeforeOneIsDrawn() {
        assertThat(clean(Format.PNG, png(50_000, 50_000)).outcome())
                .isEqualTo(Outcome.REFUSED_BOMB);
        assertThat(clean(Format.PNG, png(1, 40_000)).outcome()).isEqualTo(Outcome.REFUSED_BOMB);
        assertThat(clean(Format.PNG, png(7_800, 7_800)).outcome()).isEqualTo(Outcome.REFUSED_BOMB);
        assertThat(clean(Format.PNG, png(10, 10)).outcome()).isEqualTo(Outcome.REFUSED_BROKEN);
    }

    @Test
    void aWebpBecomesAPng() throws IOException {
        byte[] sent =
                Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        Cleaned cleaned = clean(Format.WEBP, sent);
        assertThat(cleaned.outcome()).isEqualTo(Outcome.CLEANED);
        assertThat(read(content(cleaned))).contains("1x1");
        assertThat(latin(content(cleaned))).contains("PNG");
    }

    @Test
    void aPaperForgetsItsAuthorAndWhatWouldRun() throws IOException {
        String script =
                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /JavaScript << >> >>";
        byte[] sent = Arrays.copyOf(pdf("Zhang San", script), 2_000);
        Cleaned cleaned = clean(Format.PDF, sent);
        assertThat(cleaned.outcome()).isEqualTo(Outcome.CLEANED);
        assertThat(cleaned.findings())
                .contains(
                        new Finding(Trace.AUTHOR, "Zhang San", true),
                        new Finding(Trace.SOFTWARE, "WPS", true))
                .anyMatch(finding -> finding.trace() == Trace.SCRIPT);
        assertThat(latin(content(cleaned)))
                .startsWith("%PDF-")
                .doesNotContain("Zhang", "WPS", "app.alert", "JavaScript");
        try (PDDocument again = Loader.loadPDF(content(cleaned))) {
            assertThat(again.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aLockedPaperStaysAsItIs() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf())) {
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(locked);
        }
        Cleaned kept = clean(Format.PDF, locked.toByteArray());
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT_LOCKED);
        assertThat(kept.content()).isNull();
    }

    @Test
    void aSignedPaperStaysAsItIsAndSaysWhatIsInIt() {
        String signed =
                "/AcroForm << /SigFlags 3 /Fields [ << /FT /Sig /T (s) /V << /Type /Sig /Filter"
                        + " /Adobe.PPKLite /ByteRange [0 1 2 3] >> >> ] >>";
        Cleaned kept = clean(Format.PDF, pdf("Zhang San", signed));
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT_SIGNED);
        assertThat(kept.findings()).contains(new Finding(Trace.AUTHOR, "Zhang San", false));
    }

    @Test
    void aPaperThatIsNoneIsRefused() {
        assertThat(clean(Format.PDF, utf8("%PDF-1.7 <html><script>")).outcome())
                .isEqualTo(Outcome.REFUSED_BROKEN);
    }

    @Test
    void aDocumentForgetsItsAuthorAndWhereItsPhotographsWereTaken() throws IOException {
        Map<String, byte[]> more = new LinkedHashMap<>();
        more.put("word/media/image1.jpeg", photograph());
        more.put("word/comments.xml", utf8("<comments/>"));
        Cleaned cleaned = clean(Format.OOXML, docx(more));
        assertThat(cleaned.findings())
                .contains(
                        new Finding(Trace.AUTHOR, "张三", true),
                        new Finding(Trace.TITLE, "举报材料", true),
                        new Finding(Trace.PLACE, "30.27000, 120.16000", true),
                        new Finding(Trace.REMARKS, "word/comments.xml", false));
        Map<String, byte[]> parts = unzip(content(cleaned));
        assertThat(parts.keySet()).containsAll(more.keySet());
        assertThat(
                        new String(
                                Objects.requireNonNull(parts.get("word/document.xml")),
                                StandardCharsets.UTF_8))
                .contains("正文");
        assertThat(parts.values()).noneMatch(part -> latin(part).contains("iPhone"));
        assertThat(parts.get("docProps/core.xml")).isNotNull();
        assertThat(
                        new String(
                                Objects.requireNonNull(parts.get("docProps/core.xml")),
                                StandardCharsets.UTF_8))
                .doesNotContain("张三");
        assertThat(read(Objects.requireNonNull(parts.get("word/media/image1.jpeg"))))
                .contains("320x240");
    }

    @Test
    void aDocumentWithMacrosOutsidePartsOrTooMuchInsideIsRefused() {
        assertThat(clean(Format.OOXML, docx(Map.of("word/vbaProject.bin", new byte[9]))).outcome())
                .isEqualTo(Outcome.REFUSED_MACRO);
        assertThat(clean(Format.OOXML, docx(Map.of("../../etc/passwd", new byte[9]))).outcome())
                .isEqualTo(Outcome.REFUSED_BROKEN);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int n = 0; n < 6_000; n++) {
            many.put("word/" + n, new byte[0]);
        }
        assertThat(clean(Format.OOXML, docx(many)).outcome()).isEqualTo(Outcome.REFUSED_BOMB);
        Map<String, byte[]> zeros = new LinkedHashMap<>();
        byte[] hundred = new byte[110 << 20];
        for (int n = 0; n < 3; n++) {
            zeros.put("word/" + n, hundred);
        }
        assertThat(clean(Format.OOXML, docx(zeros)).outcome()).isEqualTo(Outcome.REFUSED_BOMB);
    }

    @Test
    void noEntityOfAPropertyIsFetched() {
        Findings findings = new Findings();
        PropertyTraces.read(
                utf8(
                        "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + "<c><creator>&x;</creator></c>"),
                findings);
        assertThat(findings.list()).noneMatch(finding -> finding.trace() == Trace.AUTHOR);
    }

    @Test
    void aRecordingForgetsItsTagsAndKeepsItsSound() {
        byte[] sound = {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64, 1, 2, 3, 4};
        ByteBuffer mp3 = ByteBuffer.allocate(10 + 17 + sound.length);
        mp3.put(utf8("ID3")).put(new byte[] {3, 0, 0, 0, 0, 0, 17});
        mp3.put(utf8("TIT2"))
                .putInt(7)
                .putShort((short) 0)
                .put((byte) 3)
                .put(utf8("家门口".substring(0, 2)));
        mp3.put(sound);
        Cleaned cleaned = clean(Format.MP3, mp3.array());
        assertThat(cleaned.findings()).contains(new Finding(Trace.TITLE, "家门", true));
        assertThat(content(cleaned)).isEqualTo(sound);

        Cleaned untouched = clean(Format.MP3, sound);
        assertThat(untouched.outcome()).isEqualTo(Outcome.NOTHING_FOUND);

        byte[] place = utf8("+30.2700+120.1600/");
        ByteBuffer m4a = ByteBuffer.allocate(16 + 8 + 8 + 8 + place.length + 16);
        m4a.putInt(16).put(utf8("ftypM4A ")).putInt(0);
        m4a.putInt(24 + place.length).put(utf8("moov"));
        m4a.putInt(16 + place.length).put(utf8("udta"));
        m4a.putInt(8 + place.length)
                .put("\u00a9xyz".getBytes(StandardCharsets.ISO_8859_1))
                .put(place);
        m4a.putInt(8).put(utf8("mdat"));
        byte[] sent = Arrays.copyOf(m4a.array(), m4a.position());
        Cleaned voice = clean(Format.M4A, sent);
        assertThat(voice.findings()).anyMatch(finding -> finding.trace() == Trace.PLACE);
        assertThat(content(voice)).hasSameSizeAs(sent);
        assertThat(latin(content(voice))).doesNotContain("120.16").contains("free", "mdat");

        byte[] ogg = utf8("OggS\0\0OpusTags ARTIST=Zhang\u0001");
        Cleaned listed = clean(Format.OGG, ogg);
        assertThat(listed.outcome()).isEqualTo(Outcome.KEPT_LISTED);
        assertThat(listed.findings()).contains(new Finding(Trace.AUTHOR, "Zhang", false));
    }

    @Test
    void anAnswerIsBelievedWithinItsBoundsOnly() throws IOException {
        Cleaned cleaned = clean(Format.JPEG, photograph());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cleaned.write(new DataOutputStream(bytes));
        Cleaned.Head head = head(bytes.toByteArray());
        assertThat(head.findings()).isEqualTo(cleaned.findings());
        assertThat(head.length()).isEqualTo(content(cleaned).length);
        byte[] wild = bytes.toByteArray();
        wild[0] = 99;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> head(wild)))
                .isInstanceOf(IOException.class);
    }

    private static Cleaned.Head head(byte[] answer) throws IOException {
        return Cleaned.Head.read(new DataInputStream(new ByteArrayInputStream(answer)));
    }

    private static Cleaned clean(Format format, byte[] sent) {
        return CleaningProgram.clean(format, sent, MEGAPIXELS);
    }

    private static byte[] content(Cleaned cleaned) {
        return Objects.requireNonNull(cleaned.content());
    }

    private static String read(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** A head that promises so many pixels, and no pixel. */
    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put(utf8("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(45)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
