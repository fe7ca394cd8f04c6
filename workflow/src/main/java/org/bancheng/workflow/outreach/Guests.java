package org.bancheng.workflow.outreach;

import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who comes, and tells by a keyed hash whether somebody has a place already. */
@Component
class Guests {

    private final FieldCrypto crypto;
    private final KeyedHash persons;
    private final JsonMapper json;

    Guests(FieldCrypto crypto, MasterKey key, JsonMapper json) {
        this.crypto = crypto;
        this.persons = key.keyedHash("sign-up-person");
        this.json = json;
    }

    /** Who comes, as the attendance sheet shows them. */
    record Guest(String name, String phone, @Nullable String email) {

        static Guest of(SignUpForm form) {
            return new Guest(
                    form.name(),
                    form.phone().value(),
                    form.email() == null ? null : form.email().value());
        }
    }

    byte[] seal(MatterId matter, Guest guest) {
        return crypto.seal(identity(matter), json.writeValueAsString(guest));
    }

    Guest open(MatterId matter, byte[] sealed) {
        return json.readValue(crypto.openText(identity(matter), sealed), Guest.class);
    }

    /** One telephone number at one session. */
    byte[] person(long session, String phone) {
        return persons.hash(session + "/" + phone);
    }

    private static RowIdentity identity(MatterId matter) {
        return new RowIdentity("sign_up", "content", matter.toString());
    }
}
