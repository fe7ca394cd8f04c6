package org.bancheng.workflow.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.Optional;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on their way, in pieces: whatever has arrived stays when the connection breaks, and the
 * sender goes on where it stopped, on whichever node. The pieces are sealed with what the sender
 * alone holds, so that nobody reads them from the database, not even with the portal's key.
 */
@Service
public class Uploads {

    /** The longest piece that is stored as one. */
    static final int PIECE = 256 * 1024;

    private static final int BUFFER = 16 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FileLimits limits;
    private final StepTime time;

    Uploads(JdbcClient jdbc, TransactionTemplate transaction, FileLimits limits, StepTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.limits = limits;
        this.time = time;
    }

    /** How far an upload has come, in bytes. */
    public record Progress(long received, long size) {

        public boolean isComplete() {
            return received == size;
        }
    }

    private record State(long received, long size, int pieces) {}

    /**
     * Lets a file come.
     *
     * @param size in bytes, as its sender says
     * @return what the sender goes on with
     * @throws TextRefused before anything was sent: empty, too large, or too much on its way
     */
    public FileKey begin(long size) {
        if (size <= 0) {
            throw new TextRefused("file.empty");
        }
        if (size > limits.bytes()) {
            throw new TextRefused("file.large");
        }
        long onTheWay =
                jdbc.sql("SELECT COALESCE(SUM(size), 0) FROM upload").query(Long.class).single();
        if (onTheWay + size > limits.waitingMegabytes() * MEGABYTE) {
            throw new TextRefused("file.busy");
        }
        FileKey key = FileKey.random(RowId.random());
        jdbc.sql(
                        "INSERT INTO upload (id, ticket, size, received, pieces, hour) VALUES (?,?,?,0,0,?)")
                .param(key.id())
                .param(key.hash())
                .param(size)
                .param(Timestamp.from(time.now(Lane.TIP)))
                .update();
        return key;
    }

    /** How far it has come; nothing for a ticket that opens nothing. */
    public Optional<Progress> progress(FileKey key) {
        return state(key).map(state -> new Progress(state.received(), state.size()));
    }

    /**
     * Takes what comes, from where the upload stands.
     *
     * @param from what the sender believes has arrived
     * @return how far it has come; unchanged when {@code from} is not where it stands
     * @throws IOException when the connection broke; what had arrived is kept
     */
    public Optional<Progress> append(FileKey key, long from, InputStream body) throws IOException {
        Optional<State> found = state(key);
        if (found.isEmpty() || found.get().received() != from) {
            return progress(key);
        }
        State state = found.get();
        ByteArrayOutputStream piece = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                int wanted = (int) Math.min(read, state.size() - state.received() - piece.size());
                piece.write(buffer, 0, wanted);
                if (piece.size() >= PIECE) {
                    state = keep(key, state, piece);
                }
            }
        } finally {
            state = keep(key, state, piece);
        }
        return Optional.of(new Progress(state.received(), state.size()));
    }

    /** The whole file, a piece at a time. */
    public InputStream open(FileKey key) {
        State state =
                state(key)
                        .filter(all -> all.received() == all.size())
                        .orElseThrow(() -> new TextRefused("file.gone"));
        return new PieceStream(jdbc, key, state.pieces());
    }

    /** Forgets it. */
    public void discard(FileKey key) {
        jdbc.sql("DELETE FROM upload WHERE id = ? AND ticket = ?")
                .param(key.id())
                .param(key.hash())
                .update();
    }

    static RowIdentity piece(long upload, int number) {
        return new RowIdentity("upload_piece", "sealed", upload + "/" + number);
    }

    private State keep(FileKey key, State state, ByteArrayOutputStream piece) {
        if (piece.size() == 0) {
            return state;
        }
        long received = state.received() + piece.size();
        byte[] sealed = key.crypto().seal(piece(key.id(), state.pieces()), piece.toByteArray());
        transaction.executeWithoutResult(status -> {
            int moved =
                    jdbc.sql(
                                    "UPDATE upload SET received = ?, pieces = pieces + 1 WHERE id = ? AND received = ?")
                            .params(received, key.id(), state.received())
                            .update();
            if (moved == 0) {
                throw new TextRefused("file.gone"); // somebody else goes on with it
            }
            jdbc.sql("INSERT INTO upload_piece (upload_id, number, sealed) VALUES (?,?,?)")
                    .params(key.id(), state.pieces(), sealed)
                    .update();
        });
        piece.reset();
        return new State(received, state.size(), state.pieces() + 1);
    }

    private Optional<State> state(FileKey key) {
        return jdbc.sql("SELECT ticket, received, size, pieces FROM upload WHERE id = ?")
                .param(key.id())
                .query((row, n) ->
                        MessageDigest.isEqual(row.getBytes("ticket"), key.hash())
                                ? Optional.of(
                                        new State(
                                                row.getLong("received"),
                                                row.getLong("size"),
                                                row.getInt("pieces")))
                                : Optional.<State>empty())
                .optional()
                .flatMap(found -> found);
    }
}
