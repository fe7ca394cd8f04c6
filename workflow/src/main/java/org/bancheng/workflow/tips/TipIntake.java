package org.bancheng.workflow.tips;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Intake;
import org.bancheng.workflow.handling.Message;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
    private final DutyRoster duty;
    private final SecureRandom random = new SecureRandom();

    TipIntake(
            Intake intake,
            ReceiptCodes codes,
            TipRouting routing,
            Tips tips,
            TipKeys keys,
            UnitTree units,
            Announcer announcer,
            TipFiles files,
            DutyRoster duty) {
        this.intake = intake;
        this.codes = codes;
        this.routing = routing;
        this.tips = tips;
        this.keys = keys;
        this.units = units;
        this.announcer = announcer;
        this.files = files;
        this.duty = duty;
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
        return receiverFor(region, false);
    }

    /**
     * The same for what concerns police.
     *
     * @param concernsPolice whether the unit of the place itself is left out
     */
    public Optional<Unit> receiverFor(@Nullable String region, boolean concernsPolice) {
        return routing.of(region, concernsPolice).map(TipRouting.Readers::unit);
    }

    /**
     * Takes over a clue that came through another lane, within the step that erases it there. Its
     * code opens the tip from now on.
     *
     * @throws TipRefused when nobody of the right unit could read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(MovedTip moved) {
        TipRouting.Readers readers =
                (moved.concernsPolice()
                                ? routing.overPolice(moved.toUnit())
                                : routing.in(moved.toUnit()))
                        .orElseThrow(() -> new TipRefused("tip.unit-nobody"));
        Matter matter =
                intake.open(opening("", readers.unit()), moved.receiptHash(), moved.filingHash());
        TipKey key = TipKey.random(random);
        tips.add(matter.id(), key, content(moved), moved.language());
        keys.handTo(matter.id(), key, readers.officers(), null);
        if (moved.receiptKey() != null) {
            keys.wrapForReceipt(matter.id(), key, moved.receiptKey());
        }
        for (Message said : moved.messages()) {
            Instant hour = said.at().truncatedTo(ChronoUnit.HOURS);
            boolean office = said.staffName() != null;
            tips.say(matter.id(), key, office, said.kind(), said.text(), hour);
        }
        Instant hour = matter.origin().filedAt();
        moved.notes().forEach(note -> tips.note(matter.id(), key, moved.movedBy(), note, hour));
        files.takeOver(matter.id(), key, moved.files(), hour);
        announcer.tell(Kind.FILED, matter, null, hour, Map.of());
        tellDuty(matter);
    }

    /** At night whoever is on duty hears of it at once, and of nothing that is in it. */
    private void tellDuty(Matter matter) {
        List<Long> told = duty.toldNow(matter.custody().unitCode());
        if (!told.isEmpty()) {
            String staff = told.stream().map(String::valueOf).collect(Collectors.joining(","));
            Instant hour = matter.origin().filedAt();
            announcer.tell(Kind.TIP_AT_NIGHT, matter, null, hour, Map.of("duty", staff));
        }
    }

    private static TipContent content(MovedTip moved) {
        return new TipContent(
                TipType.OTHER, moved.story(), "", "", null, moved.concernsPolice(), moved.sender());
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
                routing.of(form.region(), form.concernsPolice())
                        .orElseThrow(() -> new TipRefused("tip.nobody"));
        Matter matter = intake.open(opening(token, readers.unit()));
        TipKey key = TipKey.random(random);
        tips.add(matter.id(), key, form);
        files.attach(matter.id(), key, waiting, matter.origin().filedAt());
        keys.handTo(matter.id(), key, readers.officers(), null);
        keys.wrapForReceipt(matter.id(), key, codes.codeFor(token));
        Contact contact =
                form.email() == null ? null : new Contact(form.email().value(), form.language());
        announcer.tell(Kind.FILED, matter, contact, matter.origin().filedAt(), Map.of());
        tellDuty(matter);
        return matter;
    }

    private static Opening opening(String token, Unit unit) {
        return new Opening(
                Lane.TIP,
                token,
                unit.code(),
                null,
                null,
                null,
                Urgency.NORMAL,
                PLAN,
                Actor.RESIDENT,
                null);
    }
}
