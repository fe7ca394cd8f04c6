package org.bancheng.workflow.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.LaneExit;
import org.bancheng.workflow.handling.LegLine;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Origin;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.petitions.MovingPetition;
import org.bancheng.workflow.petitions.OnBehalf;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.petitions.Telling;
import org.bancheng.workflow.tips.MovedTip;
import org.bancheng.workflow.tips.TipContent;
import org.bancheng.workflow.tips.TipDestinations;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移入线索库: seals a clue that was filed as a petition over to the officers who read tips. Its words,
 * files and conversation go along, everything is erased where it was, and the resident's code opens
 * the tip; all in one transaction. The journal tells that it was done, not what it was about, and
 * nothing ties the tip to the petition.
 */
@Service
@Transactional
public class SealOver {

    private final MatterFiles matters;
    private final PetitionDesk petitions;
    private final SealedFiles files;
    private final LaneExit exit;
    private final PlainTraces traces;
    private final TipIntake tips;
    private final TipDestinations destinations;
    private final UnitTree units;

    SealOver(
            MatterFiles matters,
            PetitionDesk petitions,
            SealedFiles files,
            LaneExit exit,
            PlainTraces traces,
            TipIntake tips,
            TipDestinations destinations,
            UnitTree units) {
        this.matters = matters;
        this.petitions = petitions;
        this.files = files;
        this.exit = exit;
        this.traces = traces;
        this.tips = tips;
        this.destinations = destinations;
        this.units = units;
    }

    /** The anti-drug units where somebody could read it. */
    @Transactional(readOnly = true)
    public List<Unit> destinations() {
        return destinations.all();
    }

    /** The one that tips about the window's place go to; none when nobody could read it. */
    @Transactional(readOnly = true)
    public Optional<Unit> suggested(MatterFile file) {
        return tips.receiverFor(
                units.required(file.matter().origin().firstUnitCode()).regionCode());
    }

    /**
     * Takes the step; afterwards nobody at this desk can read what it was about.
     *
     * @param toUnit the anti-drug unit of the place the clue is about
     * @param concernsPolice whether the unit above reads it instead; so it does when the petition
     *     was about that unit
     * @throws TextRefused when no unit is named
     * @throws org.bancheng.workflow.tips.TipRefused when nobody there could read it
     */
    public void seal(Person by, MatterFile shown, String toUnit, boolean concernsPolice) {
        if (toUnit.isBlank()) {
            throw new TextRefused("unit.unknown");
        }
        Origin origin = shown.matter().origin();
        MatterFile now = matters.find(by, origin.reference()).orElseThrow(NoSuchMatter::new);
        MovingPetition petition = petitions.moving(now).orElseThrow(NoSuchMatter::new);
        MatterId id = now.matter().id();
        String concerned = origin.subjectUnitCode();
        boolean above = concernsPolice || isOfThePlace(concerned, toUnit);
        List<MovedTip.Evidence> evidence =
                files.of(now).stream()
                        .map(file ->
                                new MovedTip.Evidence(
                                        file, files.open(now, file.id()).orElseThrow()))
                        .toList();
        LaneExit.Keys keys = exit.leave(by, id, Objects.requireNonNull(shown.matter().version()));
        tips.takeOver(
                new MovedTip(
                        toUnit,
                        above,
                        story(now, petition),
                        new TipContent.Sender(
                                petition.content().name(),
                                petition.content().phone(),
                                petition.content().email()),
                        petition.language(),
                        now.messages(),
                        notes(now),
                        evidence,
                        keys.receiptHash(),
                        keys.filingHash(),
                        petition.receiptKey(),
                        by.id()));
        traces.erase(id, origin);
    }

    /** Whether the police the petition is about are those of the unit's own place. */
    private boolean isOfThePlace(@Nullable String concerned, String toUnit) {
        return concerned != null
                && units.required(concerned)
                        .regionCode()
                        .equals(units.required(toUnit).regionCode());
    }

    private static String story(MatterFile file, MovingPetition petition) {
        List<String> parts = new ArrayList<>();
        String title = file.matter().origin().title();
        String about = petition.content().aboutPerson();
        if (title != null) {
            parts.add(title);
        }
        if (about != null) {
            parts.add(about);
        }
        parts.add(petition.content().story());
        Telling told = petition.content().telling();
        told.attempts()
                .forEach(one -> parts.add(line(one.where(), one.on(), one.refused(), one.why())));
        told.answers().values().forEach(parts::add);
        if (told.ownDate() != null) {
            parts.add(line(told.ownDate(), told.ownDateFor()));
        }
        if (told.behalf() != null) {
            OnBehalf filer = told.behalf();
            parts.add(
                    line(
                            filer.name(),
                            filer.phone() == null ? null : filer.phone().value(),
                            filer.organisation()));
        }
        return String.join("\n\n", parts);
    }

    private static String line(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    /** What the office wrote to itself, and what it did. */
    private static List<String> notes(MatterFile file) {
        List<String> notes = new ArrayList<>();
        file.notes().stream().map(Message::text).forEach(notes::add);
        file.legs().stream().map(LegLine::whatWasDone).filter(Objects::nonNull).forEach(notes::add);
        return notes;
    }
}
