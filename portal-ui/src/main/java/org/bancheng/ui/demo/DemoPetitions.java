package org.bancheng.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.ui.demo.PetitionScript.Move;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.petitions.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The petitions of the demonstration, from {@code demo/petitions.json}. */
@Component
class DemoPetitions implements DemoPart {

    private final PetitionIntake intake;
    private final Triage triage;
    private final Handling handling;
    private final ResidentSteps residents;
    private final MatterFiles files;
    private final DemoModes modes;
    private final DemoWork work;
    private final JsonMapper json;

    DemoPetitions(
            PetitionIntake intake,
            Triage triage,
            Handling handling,
            ResidentSteps residents,
            MatterFiles files,
            DemoModes modes,
            DemoWork work,
            JsonMapper json) {
        this.intake = intake;
        this.triage = triage;
        this.handling = handling;
        this.residents = residents;
        this.files = files;
        this.modes = modes;
        this.work = work;
        this.json = json;
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        var scenes = new ArrayList<Scene>();
        for (var script : read()) {
            var receipt = new AtomicReference<@Nullable Receipt>();
            scenes.add(
                    new Scene(
                            stage.moment(script.filed()), () -> receipt.set(file(script, stage))));
            for (var move : script.steps()) {
                Runnable work =
                        () ->
                                take(
                                        move,
                                        Objects.requireNonNull(receipt.get(), script.title()),
                                        stage);
                scenes.add(new Scene(stage.moment(move.at()), work));
            }
        }
        return scenes;
    }

    private PetitionScript[] read() {
        try (var text = new ClassPathResource("demo/petitions.json").getInputStream()) {
            return json.readValue(text, PetitionScript[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt file(PetitionScript script, Stage stage) {
        var form =
                new PetitionForm(
                        script.title(),
                        script.category(),
                        script.window(),
                        script.about(),
                        script.story(),
                        script.name(),
                        new PhoneNumber(script.phone()),
                        script.email() == null ? null : new EmailAddress(script.email()),
                        script.signals(),
                        Locale.SIMPLIFIED_CHINESE,
                        null,
                        Objects.requireNonNullElse(script.telling(), Telling.NONE));
        var token = UUID.randomUUID().toString();
        return script.behalf() == null
                ? intake.file(form, token)
                : intake.fileOnBehalf(stage.person(script.behalf()), form, token);
    }

    private void take(Move move, Receipt receipt, Stage stage) {
        if (move.by().equals("resident")) {
            takeAsResident(move, receipt.code().grouped());
        } else {
            takeAsStaff(move, receipt, stage);
        }
    }

    private void takeAsResident(Move move, String code) {
        switch (move.act()) {
            case "say" -> residents.say(code, move.text());
            case "rate" -> residents.rate(code, Objects.requireNonNull(move.stars()), move.text());
            case "reopen" -> residents.reopen(code, move.text());
            case "withdraw" -> residents.withdraw(code);
            default -> modes.take(move, code);
        }
    }

    private void takeAsStaff(Move move, Receipt receipt, Stage stage) {
        var by = stage.person(move.by());
        var id = receipt.matter();
        var matter = matter(by, receipt);
        int version = Objects.requireNonNull(matter.version());
        var text = Objects.requireNonNullElse(move.text(), "");
        switch (move.act()) {
            case "accept" -> triage.accept(by, id, version, decision(move, matter));
            case "notAccept" -> triage.notAccept(by, id, version, move.refusal(), text);
            case "assign" -> {
                var to = stage.person(Objects.requireNonNull(move.to()));
                triage.assign(by, id, version, to.id(), move.text());
            }
            case "handOver" ->
                    triage.handOver(by, id, version, Objects.requireNonNull(move.unit()), text);
            case "leg" ->
                    handling.completeLeg(by, id, version + work.done(by, receipt, move), text);
            case "ask" -> handling.ask(by, id, version, move.pause(), text);
            case "reply" -> handling.reply(by, id, version, text);
            case "note" -> handling.note(by, id, version, text);
            case "finish" ->
                    handling.finish(
                            by,
                            id,
                            version + work.done(by, receipt, move),
                            Objects.requireNonNull(move.result()),
                            text);
            default -> modes.take(move, by, files.find(by, receipt.reference()).orElseThrow());
        }
    }

    private Matter matter(Person by, Receipt receipt) {
        return files.find(by, receipt.reference()).orElseThrow().matter();
    }

    private static Decision decision(Move move, Matter matter) {
        return move.plan() == null
                ? new Decision(matter.plan(), null)
                : new Decision(new Plan(move.plan()), move.text());
    }
}
