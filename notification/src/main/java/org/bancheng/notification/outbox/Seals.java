package org.bancheng.notification.outbox;

import java.time.Instant;
import java.util.HexFormat;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.notification.channels.Mail;
import org.springframework.stereotype.Component;

/** Closes and opens the parts of a letter that only its reader may see. */
@Component
class Seals {

    private final FieldCrypto crypto;
    private final KeyedHash dedupe;

    Seals(FieldCrypto crypto, MasterKey key) {
        this.crypto = crypto;
        this.dedupe = key.keyedHash("outbox-dedupe");
    }

    byte[] seal(long id, String column, String text) {
        return crypto.seal(new RowIdentity("outbox", column, id), text);
    }

    /**
     * @param date of the mail's header
     * @throws org.bancheng.db.crypto.SealBroken when the row was tampered with
     */
    Mail open(OutboxRow row, Instant date) {
        return new Mail(
                row.messageId(),
                text(row.id(), "recipient", row.recipient()),
                text(row.id(), "subject", row.subject()),
                text(row.id(), "body", row.body()),
                row.language(),
                date);
    }

    String body(long id, byte[] sealed) {
        return text(id, "body", sealed);
    }

    private String text(long id, String column, byte[] sealed) {
        return crypto.openText(new RowIdentity("outbox", column, id), sealed);
    }

    /** What the database may know of a letter's name: it holds the matter and the address. */
    String dedupeKey(String name) {
        return HexFormat.of().formatHex(dedupe.hash(name));
    }
}
