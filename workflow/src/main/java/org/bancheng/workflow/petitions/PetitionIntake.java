package org.bancheng.workflow.petitions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Intake;
import org.bancheng.workflow.handling.Opening;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.ReceiptCodes;
import org.bancheng.workflow.matters.ReceiptPair;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a petition in: by the resident, or by a clerk on behalf. */
@Service
public class PetitionIntake {

    private final Intake intake;
    private final Petitions petitions;
    private final Advisor advisor;
    private final UnitTree units;
    private final Categories categories;
    private final Circumstances circumstances;
    private final Announcer announcer;
    private final Refilings refilings;
    private final Subjects subjects;
    private final Recusals recusals;
    private final ReceiptCodes codes;

    PetitionIntake(
            Intake intake,
            Petitions petitions,
            Advisor advisor,
            UnitTree units,
            Categories categories,
            Circumstances circumstances,
            Announcer announcer,
            Refilings refilings,
            Subjects subjects,
            Recusals recusals,
            ReceiptCodes codes) {
        this.intake = intake;
        this.petitions = petitions;
        this.advisor = advisor;
        this.units = units;
        this.categories = categories;
        this.circumstances = circumstances;
        this.announcer = announcer;
        this.refilings = refilings;
        this.subjects = subjects;
        this.recusals = recusals;
        this.codes = codes;
    }

    /**
     * Files a petition once, however often the same form is sent.
     *
     * @param token of the form, at least 128 random bits
     * @throws TextRefused when the window, the unit concerned or the category is none
     */
    public Receipt file(PetitionForm form, String token) {
        OnBehalf behalf = form.telling().behalf();
        if (behalf != null && behalf.kind().byClerk()) {
            throw new TextRefused("behalf.kind");
        }
        return intake.once(token, same -> write(form, same, null));
    }

    /** Files on behalf of a resident at the counter or on the telephone; both are recorded. */
    public Receipt fileOnBehalf(Person clerk, PetitionForm form, String token) {
        Rights.require(clerk, Step.FILE, Lane.PETITION);
        OnBehalf behalf = form.telling().behalf();
        if (behalf != null && !behalf.kind().byClerk()) {
            throw new TextRefused("behalf.kind");
        }
        return intake.once(token, same -> write(form, same, clerk));
    }

    /**
     * The promise as it stands before the button is pressed: the limit of the advice, counted from
     * today.
     */
    public Promise preview(Advice advice) {
        return intake.preview(plan(advice));
    }

    private Matter write(PetitionForm form, String token, @Nullable Person clerk) {
        Unit window =
                units.find(form.windowCode())
                        .filter(unit -> unit.active() && unit.type().isWindow())
                        .orElseThrow(() -> new TextRefused("window.unknown"));
        if (form.aboutUnit() != null && units.find(form.aboutUnit()).isEmpty()) {
            throw new TextRefused("unit.unknown");
        }
        Category listed =
                categories
                        .root(form.category())
                        .orElseThrow(() -> new TextRefused("category.unknown"));
        circumstances.check(form);
        Set<Signal> facts = circumstances.facts(form.signals(), form.category(), form.telling());
        Advice advice = advisor.advise(facts);
        List<Long> about = subjects.of(form, window);
        EarlierMatter earlier = refilings.before(form, listed, clerk != null);
        Actor by = clerk == null ? Actor.RESIDENT : clerk.actor();
        Matter matter =
                intake.open(
                        new Opening(
                                Lane.PETITION,
                                token,
                                subjects.holder(
                                        Routing.holder(window, form.aboutUnit(), units), about),
                                form.aboutUnit(),
                                form.title(),
                                listed.code(),
                                advice.urgency(),
                                plan(advice),
                                by,
                                null,
                                earlier == null ? null : earlier.reference()));
        petitions.add(
                matter.id(),
                form,
                facts,
                clerk == null ? null : clerk.id(),
                ReceiptPair.of(codes.codeFor(token)).open());
        recusals.named(matter, about);
        if (earlier != null) {
            refilings.link(matter, earlier);
        }
        Contact contact =
                form.email() == null ? null : new Contact(form.email().value(), form.language());
        announcer.tell(Kind.FILED, matter, contact, matter.origin().filedAt(), Map.of());
        return matter;
    }

    /** Advice that plans nothing (not accepted, or another lane) still gets an answer: at once. */
    private static Plan plan(Advice advice) {
        Plan plan = new Plan(advice.plan());
        return plan.firstRoute().isPresent() ? plan : new Plan(List.of(HandlingMode.IMMEDIATE));
    }
}
