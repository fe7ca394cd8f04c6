package org.bancheng.workflow.tips;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Intake;
import org.bancheng.workflow.handling.Opening;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.ReceiptCodes;
import org.bancheng.workflow.matters.Urgency;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a tip in. Nothing readable of it is stored, not even what kind it is. */
@Service
public class TipIntake {

    private static final Plan PLAN = new Plan(List.of(HandlingMode.IMMEDIATE));

    private final Intake intake;
    private final ReceiptCodes codes;
    private final TipRouting routing;
    private final Tips tips;
    private final TipKeys keys;
    private final UnitTree units;
    private final Announcer announcer;
    private final TipFiles files;
    private final SecureRandom random = new SecureRandom();

    TipIntake(
            Intake intake,
            ReceiptCodes codes,
            TipRouting routing,
            Tips tips,
            TipKeys keys,
            UnitTree units,
            Announcer announcer,
            TipFiles files) {
        this.intake = intake;
        this.codes = codes;
        this.routing = routing;
        this.tips = tips;
        this.keys = keys;
        this.units = units;
        this.announcer = announcer;
        this.files = files;
    }

    /**
     * Files a tip once, however often the same form is sent.
     *
     * @param token of the form, at least 128 random bits
     * @throws TipRefused when nobody could read it: 110 and 12110 can
     * @throws TextRefused when the region is none
     */
    public Receipt file(TipForm form, String token) {
        return file(form, List.of(), token);
    }

    /**
     * The same, with files.
     *
     * @param waiting keys of files that were received
     * @throws TextRefused when they are too many, or one is gone
     */
    public Receipt file(TipForm form, List<String> waiting, String token) {
        return intake.once(token, same -> write(form, waiting, same));
    }

    /** Whether there is anybody at all who could read a tip now. */
    public boolean isOpen() {
        return routing.isOpen();
    }

    /** The unit that would take in a tip about the region now; none when nobody could read it. */
    public Optional<Unit> receiverFor(@Nullable String region) {
        return routing.of(region).map(TipRouting.Readers::unit);
    }

    /** The promise as it stands before the button is pressed. */
    public Promise preview() {
        return intake.preview(PLAN);
    }

    private Matter write(TipForm form, List<String> waiting, String token) {
        if (form.region() != null && units.region(form.region()).isEmpty()) {
            throw new TextRefused("region.unknown");
        }
        TipRouting.Readers readers =
                routing.of(form.region()).orElseThrow(() -> new TipRefused("tip.nobody"));
        Matter matter =
                intake.open(
                        new Opening(
                                Lane.TIP,
                                token,
                                readers.unit().code(),
                                null,
                                null,
                                null,
                                Urgency.NORMAL,
                                PLAN,
                                Actor.RESIDENT,
                                null));
        TipKey key = TipKey.random(random);
        tips.add(matter.id(), key, form);
        files.attach(matter.id(), key, waiting, matter.origin().filedAt());
        keys.handTo(matter.id(), key, readers.officers(), null);
        keys.wrapForReceipt(matter.id(), key, codes.codeFor(token));
        Contact contact =
                form.email() == null ? null : new Contact(form.email().value(), form.language());
        announcer.tell(Kind.FILED, matter, contact, matter.origin().filedAt(), Map.of());
        return matter;
    }
}
