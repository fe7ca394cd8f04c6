package org.bancheng.workflow.petitions;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.db.batch.Batch;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.ReceiptRenewal;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.ReceiptPair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored petitions. Rights are asked where the matter is found, before anything is opened here. */
@Component
class Petitions implements LaneContacts, ReceiptRenewal {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final FieldCrypto crypto;
    private final KeyedHash phones;
    private final JsonMapper json;

    Petitions(JdbcClient jdbc, Batch batch, FieldCrypto crypto, MasterKey key, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.crypto = crypto;
        this.phones = key.keyedHash("petition-phone");
        this.json = json;
    }

    /** Stores the content and gives back its sealed form. */
    byte[] add(
            MatterId matter,
            PetitionForm form,
            Set<Signal> facts,
            @Nullable Long filedBy,
            byte[] receiptKey) {
        PetitionContent content =
                new PetitionContent(
                        form.story(),
                        form.name(),
                        form.phone().value(),
                        form.email() == null ? null : form.email().value(),
                        form.aboutPerson(),
                        form.telling());
        byte[] sealed = crypto.seal(identity(matter), json.writeValueAsString(content));
        jdbc.sql(
                        "INSERT INTO petition (matter_id, window_code, category, signals, language, content, phone_hash,"
                                + " filed_by, receipt_key) VALUES (?,?,?,?,?,?,?,?,?)")
                .param(matter.value())
                .param(form.windowCode())
                .param(form.category())
                .param(facts.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param(form.language().toLanguageTag())
                .param(sealed)
                .param(hash(form.phone()))
                .param(filedBy)
                .param(receiptKey)
                .update();
        return sealed;
    }

    Optional<Petition> find(MatterId matter) {
        return jdbc.sql(
                        "SELECT window_code, category, signals, content, filed_by FROM petition WHERE matter_id = ?")
                .param(matter.value())
                .query((row, n) ->
                        new Petition(
                                row.getString("window_code"),
                                row.getString("category"),
                                signals(row.getString("signals")),
                                open(matter, row.getBytes("content")),
                                row.getObject("filed_by", Long.class)))
                .optional();
    }

    /** What a clue that came as a petition leaves with. */
    Optional<MovingPetition> moving(MatterId matter) {
        return jdbc.sql("SELECT language, content, receipt_key FROM petition WHERE matter_id = ?")
                .param(matter.value())
                .query((row, n) ->
                        new MovingPetition(
                                open(matter, row.getBytes("content")),
                                Locale.forLanguageTag(row.getString("language")),
                                row.getBytes("receipt_key")))
                .optional();
    }

    /** Should it be sealed over, the new code opens the tip. */
    @Override
    public void renewed(MatterId matter, ReceiptCode code) {
        jdbc.sql("UPDATE petition SET receipt_key = ? WHERE matter_id = ?")
                .params(ReceiptPair.of(code).open(), matter.value())
                .update();
    }

    /** The keyed hash a telephone number is found by. */
    byte[] hash(PhoneNumber phone) {
        return phones.hash(phone.value());
    }

    @Override
    public Lane lane() {
        return Lane.PETITION;
    }

    @Override
    public Optional<Contact> contactOf(MatterId matter) {
        return Optional.ofNullable(batch.of("petitions' contacts", matter.value(), this::contacts));
    }

    private Map<Long, Contact> contacts(Collection<Long> matters) {
        Map<Long, Contact> contacts = new HashMap<>();
        jdbc.sql("SELECT matter_id, language, content FROM petition WHERE matter_id IN (:matters)")
                .param("matters", matters)
                .query(row -> {
                    long matter = row.getLong("matter_id");
                    String email = open(new MatterId(matter), row.getBytes("content")).email();
                    if (email != null) {
                        Locale language = Locale.forLanguageTag(row.getString("language"));
                        contacts.put(matter, new Contact(email, language));
                    }
                });
        return contacts;
    }

    private PetitionContent open(MatterId matter, byte[] sealed) {
        return json.readValue(crypto.openText(identity(matter), sealed), PetitionContent.class);
    }

    private static Set<Signal> signals(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(","))
                        .map(Signal::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static RowIdentity identity(MatterId matter) {
        return new RowIdentity("petition", "content", matter.toString());
    }
}
