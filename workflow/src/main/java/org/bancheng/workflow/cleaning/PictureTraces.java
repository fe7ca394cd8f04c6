package org.bancheng.workflow.cleaning;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.jspecify.annotations.Nullable;

/** Lists what a photograph says beside its picture: Exif, IPTC, XMP and PNG texts. */
final class PictureTraces {

    private static final Map<Integer, Trace> EXIF =
            Map.of(
                    ExifDirectoryBase.TAG_MAKE, Trace.DEVICE,
                    ExifDirectoryBase.TAG_MODEL, Trace.DEVICE,
                    ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, Trace.DEVICE,
                    ExifDirectoryBase.TAG_SOFTWARE, Trace.SOFTWARE,
                    ExifDirectoryBase.TAG_ARTIST, Trace.AUTHOR,
                    ExifDirectoryBase.TAG_CAMERA_OWNER_NAME, Trace.AUTHOR,
                    ExifDirectoryBase.TAG_COPYRIGHT, Trace.AUTHOR,
                    ExifDirectoryBase.TAG_DATETIME_ORIGINAL, Trace.TIME,
                    ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, Trace.WORDS,
                    ExifDirectoryBase.TAG_USER_COMMENT, Trace.WORDS);

    private PictureTraces() {}

    /**
     * @return which way up it is, 1 to 8
     */
    static int read(byte[] sent, Findings findings) throws IOException {
        Metadata metadata;
        try {
            metadata =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent), sent.length);
        } catch (ImageProcessingException | RuntimeException unreadable) {
            return Orientation.UPRIGHT; // none of it outlives the drawing anyway
        }
        int orientation = Orientation.UPRIGHT;
        for (Directory directory : metadata.getDirectories()) {
            if (directory instanceof GpsDirectory gps) {
                place(gps.getGeoLocation(), findings);
            } else if (directory instanceof ExifDirectoryBase) {
                EXIF.forEach((tag, trace) -> findings.add(trace, said(directory, tag)));
                orientation = orientation(directory, orientation);
            } else if (directory instanceof AppleMakernoteDirectory) {
                findings.add(Trace.DEVICE, "Apple");
            } else if (directory instanceof IptcDirectory) {
                findings.add(Trace.AUTHOR, said(directory, IptcDirectory.TAG_BY_LINE));
                findings.add(Trace.WORDS, said(directory, IptcDirectory.TAG_CAPTION));
            } else if (directory instanceof XmpDirectory xmp) {
                xmp.getXmpProperties().forEach((name, value) -> xmp(name, value, findings));
            } else if (directory instanceof PngDirectory) {
                findings.add(Trace.WORDS, said(directory, PngDirectory.TAG_TEXTUAL_DATA));
            }
        }
        return orientation;
    }

    private static void place(@Nullable GeoLocation place, Findings findings) {
        if (place != null && !place.isZero()) {
            findings.add(
                    Trace.PLACE,
                    String.format(
                            Locale.ROOT, "%.5f, %.5f", place.getLatitude(), place.getLongitude()));
        }
    }

    private static int orientation(Directory directory, int before) {
        Integer said = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return said != null && before == Orientation.UPRIGHT ? said : before;
    }

    private static @Nullable String said(Directory directory, int tag) {
        return directory.containsTag(tag) ? directory.getDescription(tag) : null;
    }

    private static void xmp(String name, String value, Findings findings) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("exif:gps")) {
            findings.add(Trace.PLACE, value);
        } else if (lower.startsWith("dc:creator[") || lower.equals("photoshop:authorsposition")) {
            findings.add(Trace.AUTHOR, value);
        } else if (lower.equals("xmp:creatortool")) {
            findings.add(Trace.SOFTWARE, value);
        } else if (lower.equals("xmp:createdate")) {
            findings.add(Trace.TIME, value);
        } else if (lower.startsWith("dc:description[") || lower.startsWith("dc:title[")) {
            findings.add(Trace.WORDS, value);
        }
    }
}
