package org.bancheng.workflow.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew. How many pixels it has is asked before one is decoded; a picture that was
 * cut short is refused, for half a photograph proves nothing.
 */
final class Pictures {

    private static final int LONGEST_SIDE = 30_000;
    private static final long MILLION = 1_000_000;
    private static final float QUALITY = 0.9f;

    /** How the reader of JPEG says, in English whatever the locale, that the end is missing. */
    private static final List<String> CUT = List.of("Truncated", "Premature end");

    private Pictures() {}

    static Cleaned clean(Format format, byte[] sent, int megapixels) throws IOException {
        ImageIO.setUseCache(false);
        Findings findings = new Findings();
        int orientation = PictureTraces.read(sent, findings);
        BufferedImage image = decode(format, sent, megapixels);
        boolean drawn = format == Format.PNG || image.getColorModel().hasAlpha();
        byte[] anew = drawn ? png(image) : Orientation.mark(jpeg(image), orientation);
        return Cleaned.anew(findings, anew);
    }

    private static BufferedImage decode(Format format, byte[] sent, int megapixels)
            throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE
                    || height > LONGEST_SIDE
                    || width * height > megapixels * MILLION) {
                throw new CleaningProgram.TooMuch();
            }
            boolean[] cut = {false};
            reader.addIIOReadWarningListener(
                    (source, warning) -> cut[0] |= CUT.stream().anyMatch(warning::contains));
            BufferedImage image = reader.read(0);
            if (cut[0]) {
                throw new IOException("The picture was cut short");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
