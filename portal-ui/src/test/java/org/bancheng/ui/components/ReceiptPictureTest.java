package org.bancheng.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.bancheng.ui.testing.QrReader;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.ReceiptCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ReceiptPictureTest {

    private static final Receipt RECEIPT =
            new Receipt(
                    new MatterId(1),
                    "BC-2611240001",
                    new ReceiptCode("7K3M0QWX9ZTA4HVNC2DE6PRS"),
                    new Promised(null, null, null, false, null),
                    Instant.EPOCH,
                    null);

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void anotherReaderFindsTheCodeInIt(String language) throws Exception {
        var words = words(language);
        var png =
                ReceiptPicture.png(
                        RECEIPT,
                        "bancheng.zj.gov.cn/track",
                        "0571-87654321",
                        key -> words.getProperty(key));

        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "receipt-picture-" + language + ".png"), png);
        assertThat(QrReader.read(png)).isEqualTo(RECEIPT.code().grouped());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(720);
        assertThat(png).as("small enough for a plain page").hasSizeLessThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void itsFontHasEveryCharacterItWrites(String language) {
        var words = words(language);
        assertThat(words.stringPropertyNames())
                .filteredOn(key ->
                        key.startsWith(ReceiptPicture.KEY)
                                || List.of("common.name", "common.tagline").contains(key))
                .hasSizeGreaterThan(6)
                .allSatisfy(key ->
                        assertThat(ReceiptPicture.canDraw(words.getProperty(key)))
                                .as(key + " = " + words.getProperty(key))
                                .isTrue());
    }

    @Test
    void readsWellWithALongAddressAndAnOddNumber() {
        var words = words("zh_CN");
        var png =
                ReceiptPicture.png(
                        RECEIPT,
                        "a-very-long-name-of-a-portal.public-security.hangzhou.example.gov.cn/track",
                        "请打 0571 转 8 <号>",
                        key -> words.getProperty(key));

        assertThat(QrReader.read(png)).isEqualTo(RECEIPT.code().grouped());
    }

    private static Properties words(String language) {
        var all = new Properties();
        for (var bundle : List.of("common", "components")) {
            var file = new ClassPathResource("i18n/" + bundle + "_" + language + ".properties");
            try (var reader =
                    new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
