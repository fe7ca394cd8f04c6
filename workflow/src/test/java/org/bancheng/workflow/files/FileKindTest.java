package org.bancheng.workflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is stands in it, whatever its name says. */
class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e370a",
        "PNG, 89504e470d0a1a0a0000000d494844520000000100000001",
        "JPEG, ffd8ffe000104a464946",
        "WEBP, 524946462400000057454250565038",
        "WAV, 524946462400000057415645666d74",
        "MP3, 4944330300000000",
        "MP3, fffb9064000000",
        "M4A, 0000001c667479704d344120",
    })
    void isToldByItsFirstBytes(FileKind kind, String hex) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000", // MZ
                "7f454c4602010100",
                "d0cf11e0a1b11ae1", // may carry macros
                "474946383961",
                "52494646240000004156492000",
                "0000001c66747970717420200000",
                "fffb0064", // no bit rate
                "ff",
                "89504e470d0a1a0a",
            })
    void isNothingElse(String hex) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void isNoTextAndNoPicturePaintedByScript() {
        assertThat(FileKind.of(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")))
                .isEmpty();
        assertThat(FileKind.of(bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$"))).isEmpty();
    }

    @Test
    void tellsDocumentsByTheirParts() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
                .contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("docProps/app.xml", "xl/workbook.xml", "[Content_Types].xml")))
                .contains(FileKind.XLSX);
        assertThat(FileKind.of(openDocument())).contains(FileKind.ODT);
    }

    @Test
    void takesNoArchiveAndNoMacros() throws IOException {
        assertThat(FileKind.of(zip("readme.txt", "word/document.xml"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "ppt/presentation.xml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "凭证.pdf, 凭证.pdf",
        "凭证.PDF, 凭证.PDF",
        "setup.exe, setup.exe.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\a.pdf, a.pdf",
        "\u202Efdp.exe, fdp.exe.pdf",
        "'a\"b\r\nc.pdf', a_bc.pdf",
        ".pdf, file.pdf",
        "'', file.pdf",
    })
    void keepsANameThatDoesNoHarm(String sent, String kept) {
        assertThat(FileName.of(sent, FileKind.PDF)).isEqualTo(kept);
    }

    @Test
    void cutsALongNameBetweenCharacters() {
        String name = FileName.of("𠮷".repeat(300) + ".pdf", FileKind.PDF);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
        assertThat(name).endsWith("𠮷.pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<xml/>"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        byte[] kind = bytes("application/vnd.oasis.opendocument.text");
        var first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(kind.length);
        var crc = new CRC32();
        crc.update(kind);
        first.setCrc(crc.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(kind);
        }
        return bytes.toByteArray();
    }
}
