package org.bancheng.workflow.matters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.bancheng.db.DataFolder;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The signed heads of the journal in {@code journal-seals-….log} of the data folder, a file for
 * each database: one line a head, {@code matter seq hash}, and after each batch a line {@code =
 * time signature} that signs the batch and the signature before it.
 */
@Component
class SealFile {

    private static final String SIGNED = "= ";

    private final Path folder;
    private final KeyedHash signing;

    SealFile(DataFolder folder, MasterKey key) {
        this.folder = folder.path();
        this.signing = key.keyedHash("journal-seal");
    }

    /** One signed head. */
    record Head(long matter, int seq, String hash) {
        String line() {
            return matter + " " + seq + " " + hash;
        }

        static Head read(String line) {
            String[] parts = line.split(" ");
            return new Head(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }
    }

    synchronized void append(String id, List<Head> heads, Instant at) {
        Path file = file(id);
        StringBuilder batch = new StringBuilder();
        heads.forEach(head -> batch.append(head.line()).append('\n'));
        String signature = sign(lastSignature(file), batch.toString(), at.toString());
        batch.append(SIGNED).append(at).append(' ').append(signature).append('\n');
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    batch,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Walks the file and asks about every head.
     *
     * @param fault what is wrong with a head, or null
     * @return the first fault, or null
     */
    @Nullable String verify(String id, Function<Head, @Nullable String> fault) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return "missing: the signed heads, " + file.getFileName();
        }
        String before = "";
        StringBuilder batch = new StringBuilder();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith(SIGNED)) {
                    batch.append(line).append('\n');
                    continue;
                }
                String[] parts = line.split(" ");
                if (!sign(before, batch.toString(), parts[1]).equals(parts[2])) {
                    return "altered: the signed heads before line "
                            + number
                            + " of "
                            + file.getFileName();
                }
                for (String head : batch.toString().lines().toList()) {
                    String found = fault.apply(Head.read(head));
                    if (found != null) {
                        return found;
                    }
                }
                before = parts[2];
                batch.setLength(0);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String id) {
        return Files.exists(file(id));
    }

    private Path file(String id) {
        return folder.resolve("journal-seals-" + id + ".log");
    }

    private static String lastSignature(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(SIGNED))
                    .reduce("", (a, b) -> b.substring(b.lastIndexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sign(String before, String batch, String at) {
        return HexFormat.of().formatHex(signing.hash(before + "\n" + at + "\n" + batch));
    }
}
