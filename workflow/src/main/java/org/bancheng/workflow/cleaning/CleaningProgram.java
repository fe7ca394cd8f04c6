package org.bancheng.workflow.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The child process: reads one file, answers, and ends. It has no network, no folder and no setting
 * to use; started as {@code CleaningProgram FORMAT MEGAPIXELS}.
 */
public final class CleaningProgram {

    private CleaningProgram() {}

    public static void main(String[] args) throws IOException {
        // Whatever a library wants to say must not stand in the answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        try (var in = new FileInputStream(FileDescriptor.in);
                var out =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        new FileOutputStream(FileDescriptor.out)))) {
            byte[] sent = in.readAllBytes();
            clean(Format.valueOf(args[0]), sent, Integer.parseInt(args[1])).write(out);
        }
    }

    /** Whatever a parser stumbles over makes the file a broken one. */
    static Cleaned clean(Format format, byte[] sent, int megapixels) {
        try {
            return switch (format) {
                case JPEG, PNG, WEBP -> Pictures.clean(format, sent, megapixels);
                case PDF -> Papers.clean(sent);
                case OOXML, ODF -> Packages.clean(format, sent);
                case MP3, M4A, WAV, OGG -> Sounds.clean(format, sent);
            };
        } catch (TooMuch | OutOfMemoryError e) {
            return Cleaned.refused(Outcome.REFUSED_BOMB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Cleaned.refused(Outcome.REFUSED_BROKEN);
        }
    }

    /** More than is taken. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
