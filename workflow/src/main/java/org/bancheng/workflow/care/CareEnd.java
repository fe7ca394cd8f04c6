package org.bancheng.workflow.care;

import java.time.Instant;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Component;

/**
 * Offers nobody answered end with the matter; one that is wanted may still be served after the
 * finish. No route waits for care, and no change of route touches it.
 */
@Component
class CareEnd implements RouteKeeper {

    private final CareOffers offers;

    CareEnd(CareOffers offers) {
        this.offers = offers;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.CARE;
    }

    @Override
    public void requireDone(Matter matter, Step step) {
        // an overlay never holds up its matter
    }

    @Override
    public void left(Matter matter, Instant at) {
        if (matter.state().isOpen()) {
            return;
        }
        for (CareOffer offer : offers.findByMatter(matter.id().value())) {
            if (offer.state == CareState.OFFERED) {
                offer.end(CareState.ENDED, at);
                offers.save(offer);
            }
        }
    }
}
