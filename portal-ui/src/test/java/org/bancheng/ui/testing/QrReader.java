package org.bancheng.ui.testing;

import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * Finds the QR code of a picture as a telephone does, with a library that has nothing to do with
 * the one that wrote it.
 */
public final class QrReader {

    private QrReader() {}

    /** What the one QR code of a {@code data:} address or of a screenshot says. */
    public static String read(String dataAddress) {
        return read(
                Base64.getDecoder().decode(dataAddress.substring(dataAddress.indexOf(',') + 1)));
    }

    public static String read(byte[] picture) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(BufferedImage picture) {
        var gray = new GrayU8(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < gray.height; y++) {
            for (int x = 0; x < gray.width; x++) {
                gray.set(x, y, picture.getRGB(x, y) >> 8 & 0xff);
            }
        }
        var detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(gray);
        if (detector.getDetections().size() != 1) {
            throw new AssertionError(detector.getDetections().size() + " QR codes in the picture");
        }
        return detector.getDetections().getFirst().message;
    }
}
