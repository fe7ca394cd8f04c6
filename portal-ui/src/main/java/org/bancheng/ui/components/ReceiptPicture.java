package org.bancheng.ui.components;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.bancheng.workflow.handling.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The receipt as one picture for a telephone's album: code, QR code, reference, where to look it up
 * and whom to call. It never says of which lane the matter is. Drawn with a font of our own, so
 * that it looks the same on a server that has none; 16 shades keep it near 20 KB.
 */
public final class ReceiptPicture {

    /** A name that tells nothing to whoever looks through the files of a telephone. */
    public static final String FILE = "receipt.png";

    /** What a unit without a telephone of its own is reached by. */
    static final String SERVICE_LINE = "12345";

    static final String KEY = "components.receipt.picture.";

    private static final int WIDTH = 720;
    private static final int HEIGHT = 1010;
    private static final int EDGE = 48;
    private static final int QR_SIDE = 400;
    private static final int SHADES = 16;
    private static final Color INK = new Color(0x17253a);
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptPicture.class);
    private static final @Nullable Font FONT = font();

    private final BufferedImage shades =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = shades.createGraphics();

    private ReceiptPicture() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** Whether this machine can draw one. */
    public static boolean isPossible() {
        return FONT != null;
    }

    /** The picture as {@code data:} address, so that it has none that could be kept or guessed. */
    public static String source(
            Receipt receipt,
            String address,
            @Nullable String telephone,
            Function<String, String> say) {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(receipt, address, telephone, say));
    }

    /**
     * The picture as a file.
     *
     * @param address where a code is looked up, as a person types it
     * @param telephone of who took the matter in; the service line where there is none
     * @param say gives the words of a key in the reader's language
     */
    static byte[] png(
            Receipt receipt,
            String address,
            @Nullable String telephone,
            Function<String, String> say) {
        var picture = new ReceiptPicture();
        picture.draw(receipt, address, dialled(telephone), say);
        return picture.file();
    }

    private void draw(
            Receipt receipt, String address, String telephone, Function<String, String> say) {
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, WIDTH, 96);
        pen.setColor(Color.WHITE);
        line(say.apply("common.name") + " · " + say.apply("common.tagline"), 34, EDGE, 62);
        pen.setColor(Color.BLACK);
        line(say.apply(KEY + "title"), 30, EDGE, 152);
        var code = receipt.code().grouped();
        var middle = code.length() / 2 + 1;
        line(code.substring(0, middle), 62, EDGE, 226);
        line(code.substring(middle), 62, EDGE, 300);
        qr(code, (WIDTH - QR_SIDE) / 2, 320);
        fact(say.apply(KEY + "reference"), receipt.reference(), 764);
        fact(say.apply(KEY + "address"), address, 822);
        fact(say.apply(KEY + "phone"), telephone, 880);
        pen.fillRect(EDGE, 912, WIDTH - 2 * EDGE, 2);
        line(say.apply(KEY + "hint"), 26, EDGE, 962);
    }

    private void fact(String name, String value, int y) {
        line(name, 26, EDGE, y);
        line(value, 32, EDGE + 190, y);
    }

    /** One line of writing, made smaller where it would not fit. */
    private void line(String words, float size, int x, int y) {
        var room = WIDTH - EDGE - x;
        var font = Objects.requireNonNull(FONT);
        var fitting = font.deriveFont(size);
        var wide = pen.getFontMetrics(fitting).stringWidth(words);
        pen.setFont(wide > room ? font.deriveFont(size * room / wide) : fitting);
        pen.drawString(words, x, y);
    }

    private void qr(String code, int x, int y) {
        var dots = QrCode.matrix(code);
        var side = QR_SIDE / dots.getWidth();
        var margin = (QR_SIDE - side * dots.getWidth()) / 2;
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    pen.fillRect(x + margin + column * side, y + margin + row * side, side, side);
                }
            }
        }
    }

    private byte[] file() {
        pen.dispose();
        var ramp = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            ramp[shade] =
                    mix(INK.getRed(), shade) << 16
                            | mix(INK.getGreen(), shade) << 8
                            | mix(INK.getBlue(), shade);
        }
        var model = new IndexColorModel(4, SHADES, ramp, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model);
        var from = shades.getRaster();
        var to = small.getRaster();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                to.setSample(x, y, 0, from.getSample(x, y, 0) * (SHADES - 1) / 255);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(small, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int mix(int ink, int shade) {
        return ink + (255 - ink) * shade / (SHADES - 1);
    }

    /** Digits and what stands between them: whatever else was typed with a number is left out. */
    private static String dialled(@Nullable String telephone) {
        var number =
                Objects.requireNonNullElse(telephone, "").replaceAll("[^+0-9 ()/-]", "").strip();
        return number.isEmpty() ? SERVICE_LINE : number;
    }

    /** Whether every character of the words can be drawn. */
    static boolean canDraw(String words) {
        return FONT != null && FONT.canDisplayUpTo(words) < 0;
    }

    /**
     * None on a machine whose Java has no means to draw: a receipt must not fail for its picture.
     */
    private static @Nullable Font font() {
        try (var file = new ClassPathResource("fonts/receipt.otf").getInputStream()) {
            var font = Font.createFont(Font.TRUETYPE_FONT, file);
            var pen = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
            pen.getFontMetrics(font).stringWidth("A");
            return font;
        } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
            LOG.error("Receipts have no picture to save: no font can be drawn here", e);
            return null;
        }
    }
}
