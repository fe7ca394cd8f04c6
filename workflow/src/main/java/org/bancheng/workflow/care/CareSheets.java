package org.bancheng.workflow.care;

import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens stored offers for those who may read them, and seals what goes into one. */
@Component
class CareSheets {

    private final CareOffers offers;
    private final CareCatalogue catalogue;
    private final FieldCrypto crypto;
    private final JdbcClient jdbc;

    CareSheets(CareOffers offers, CareCatalogue catalogue, FieldCrypto crypto, JdbcClient jdbc) {
        this.offers = offers;
        this.catalogue = catalogue;
        this.crypto = crypto;
        this.jdbc = jdbc;
    }

    List<CareSheet> of(MatterId matter) {
        return offers.findByMatter(matter.value()).stream().map(this::sheet).toList();
    }

    byte[] seal(long offer, String column, String text) {
        return crypto.seal(identity(offer, column), text);
    }

    private CareSheet sheet(CareOffer offer) {
        byte[] visit = offer.visit;
        return new CareSheet(
                offer.id,
                offer.state,
                catalogue.required(offer.service),
                offer.plannedAt,
                crypto.openText(identity(offer.id, "place"), offer.place),
                crypto.openText(identity(offer.id, "words"), offer.words),
                offer.offeredAt,
                offer.answerBy,
                offer.answeredAt,
                offer.answeredHow,
                staffName(offer.recordedBy),
                offer.servedAt,
                staffName(offer.servedBy),
                visit == null ? null : crypto.openText(identity(offer.id, "visit"), visit));
    }

    private @Nullable String staffName(@Nullable Long staff) {
        return staff == null
                ? null
                : jdbc.sql("SELECT display_name FROM staff WHERE id = ?")
                        .param(staff)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private static RowIdentity identity(long offer, String column) {
        return new RowIdentity("care_offer", column, offer);
    }
}
