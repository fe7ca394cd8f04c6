package org.bancheng.workflow.files;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files of matters. One is first received, which may take as long as a slow line does and is part
 * of no transaction; then the step it was sent for attaches it, in that step's transaction. What no
 * step attaches is swept away.
 */
@Service
public class SealedFiles {

    private static final String COLUMNS =
            "SELECT f.id, f.matter_id, f.purpose, f.about, f.for_resident, f.label, f.at, s.display_name"
                    + " FROM stored_file f LEFT JOIN staff s ON s.id = f.staff_id WHERE f.matter_id = :matter";

    /** What a resident sees: what they sent, and what the office marked for them. */
    private static final String RESIDENTS = " AND (f.staff_id IS NULL OR f.for_resident = TRUE)";

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final WaitingShelf shelf;
    private final Reception reception;
    private final FileLimits limits;

    SealedFiles(
            JdbcClient jdbc,
            FieldCrypto crypto,
            WaitingShelf shelf,
            Reception reception,
            FileLimits limits) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.shelf = shelf;
        this.reception = reception;
        this.limits = limits;
    }

    /**
     * Takes a file in; nothing is left of one that is refused or breaks off.
     *
     * @return what {@link #attach} takes
     * @throws TextRefused when it is empty, of no kind that is taken, too large, or damaged
     */
    public long receive(InputStream content, String name) {
        return take(content, name).id();
    }

    /** The same, with what was found in it. */
    public Received take(InputStream content, String name) {
        Received received = reception.take(shelf, content, name, false);
        long id = received.id();
        jdbc.sql("UPDATE stored_file SET label = ? WHERE id = ?")
                .param(seal(id, null, received.label()))
                .param(id)
                .update();
        return received;
    }

    /** Forgets a file that no step will attach; one that is attached stays. */
    public void discard(long id) {
        shelf.discard(id);
    }

    /**
     * Gives received files to a matter, within the step's transaction.
     *
     * @param about what of the purpose they belong to
     * @param staff who of the office; none: the resident
     * @throws TextRefused when they are too many, or one is gone
     */
    public void attach(
            MatterId matter,
            Purpose purpose,
            String about,
            List<Long> files,
            boolean forResident,
            @Nullable Long staff) {
        if (files.size() + count(matter, purpose) > limits.perMatter()) {
            throw new TextRefused("file.many");
        }
        for (long id : files) {
            FileLabel label =
                    jdbc.sql("SELECT label FROM stored_file WHERE id = ? AND matter_id IS NULL")
                            .param(id)
                            .query(byte[].class)
                            .optional()
                            .map(sealed -> open(id, null, sealed))
                            .orElseThrow(() -> new TextRefused("file.gone"));
            int taken =
                    jdbc.sql(
                                    "UPDATE stored_file SET matter_id = ?, purpose = ?, about = ?, for_resident = ?,"
                                            + " staff_id = ?, label = ? WHERE id = ? AND matter_id IS NULL")
                            .param(matter.value())
                            .param(purpose.name())
                            .param(about)
                            .param(forResident)
                            .param(staff)
                            .param(seal(id, matter, label))
                            .param(id)
                            .update();
            if (taken == 0) {
                throw new TextRefused("file.gone");
            }
        }
    }

    /** All files of the matter, for somebody who has it in hand. */
    public List<AttachedFile> of(MatterFile matter) {
        return list("", matter.matter().id());
    }

    /** What the resident sees of them. */
    public List<AttachedFile> of(TrackedMatter matter) {
        return list(RESIDENTS, matter.id());
    }

    /** One file of the matter, for somebody who has it in hand; none of another matter. */
    public Optional<Download> open(MatterFile matter, long id) {
        return download("", matter.matter().id(), id);
    }

    /** One the resident may have. */
    public Optional<Download> open(TrackedMatter matter, long id) {
        return download(RESIDENTS, matter.id(), id);
    }

    private List<AttachedFile> list(String condition, MatterId matter) {
        return jdbc.sql(COLUMNS + condition + " ORDER BY f.at, f.id")
                .param("matter", matter.value())
                .query((row, n) -> file(row))
                .list();
    }

    private Optional<Download> download(String condition, MatterId matter, long id) {
        return jdbc.sql(COLUMNS + " AND f.id = :id" + condition)
                .param("matter", matter.value())
                .param("id", id)
                .query((row, n) -> open(id, matter, row.getBytes("label")))
                .optional()
                .map(label ->
                        new Download(
                                label.name(),
                                label.size(),
                                out -> shelf.chunks().write(id, label, out)));
    }

    private AttachedFile file(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        FileLabel label = open(id, new MatterId(row.getLong("matter_id")), row.getBytes("label"));
        return new AttachedFile(
                id,
                Purpose.valueOf(row.getString("purpose")),
                row.getString("about"),
                label.name(),
                label.kind(),
                label.size(),
                label.sha256(),
                label.treatment(),
                row.getBoolean("for_resident"),
                row.getString("display_name"),
                row.getTimestamp("at").toInstant());
    }

    private int count(MatterId matter, Purpose purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM stored_file WHERE matter_id = ? AND purpose = ?")
                .param(matter.value())
                .param(purpose.name())
                .query(Integer.class)
                .single();
    }

    private byte[] seal(long id, @Nullable MatterId matter, FileLabel label) {
        return crypto.seal(label(id, matter), label.line());
    }

    private FileLabel open(long id, @Nullable MatterId matter, byte[] sealed) {
        return FileLabel.parse(crypto.openText(label(id, matter), sealed));
    }

    /** The matter is part of it: a file moved to another one does not open there. */
    private static RowIdentity label(long id, @Nullable MatterId matter) {
        return new RowIdentity(
                "stored_file", "label", id + "/" + (matter == null ? "waiting" : matter.value()));
    }
}
