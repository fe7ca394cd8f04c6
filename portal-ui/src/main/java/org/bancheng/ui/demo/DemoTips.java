package org.bancheng.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.ui.demo.TipScript.Move;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipReading;
import org.bancheng.workflow.tips.TipTracking;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tip officers of the demonstration with their passphrase, and tips from {@code
 * demo/tips.json}. One officer came later than the rest and waits to be let in.
 */
@Component
class DemoTips implements DemoPart {

    private static final int ENROLLED_DAYS_AGO = 20;
    private static final int NEWCOMER_MINUTES_AGO = 50;

    private final TipOfficers officers;
    private final TipIntake intake;
    private final TipReading reading;
    private final TipDesk desk;
    private final TipTracking tracking;
    private final DemoAccounts accounts;
    private final JsonMapper json;

    DemoTips(
            TipOfficers officers,
            TipIntake intake,
            TipReading reading,
            TipDesk desk,
            TipTracking tracking,
            DemoAccounts accounts,
            JsonMapper json) {
        this.officers = officers;
        this.intake = intake;
        this.reading = reading;
        this.desk = desk;
        this.tracking = tracking;
        this.accounts = accounts;
        this.json = json;
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        var scenes = new ArrayList<Scene>();
        Map<String, Vault> vaults = new HashMap<>();
        for (var account : accounts.all()) {
            if (account.isTipOfficer()) {
                var newcomer = account.username().equals(DemoAccounts.NEW_TIP_OFFICER);
                var at =
                        newcomer
                                ? stage.minutesAgo(NEWCOMER_MINUTES_AGO)
                                : stage.workingDaysAgo(ENROLLED_DAYS_AGO, LocalTime.of(8, 30));
                scenes.add(
                        new Scene(
                                at,
                                () ->
                                        vaults.put(
                                                account.username(),
                                                enrol(stage.person(account.username())))));
            }
        }
        for (var script : read()) {
            var receipt = new AtomicReference<@Nullable Receipt>();
            scenes.add(
                    new Scene(
                            stage.moment(script.filed()),
                            () ->
                                    receipt.set(
                                            intake.file(
                                                    script.form(), UUID.randomUUID().toString()))));
            for (var move : script.steps()) {
                Runnable work =
                        () -> take(move, Objects.requireNonNull(receipt.get()), stage, vaults);
                scenes.add(new Scene(stage.moment(move.at()), work));
            }
        }
        return scenes;
    }

    private Vault enrol(Person officer) {
        return officers.enrol(officer, DemoAccounts.PASSPHRASE);
    }

    private TipScript[] read() {
        try (var text = new ClassPathResource("demo/tips.json").getInputStream()) {
            return json.readValue(text, TipScript[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Move move, Receipt receipt, Stage stage, Map<String, Vault> vaults) {
        var code = receipt.code().grouped();
        switch (move.act()) {
            case "say" -> tracking.say(code, move.words());
            case "rate" -> tracking.rate(code, Objects.requireNonNull(move.stars()), move.text());
            default ->
                    takeAsOfficer(
                            move,
                            receipt.reference(),
                            stage.person(move.by()),
                            Objects.requireNonNull(vaults.get(move.by()), move.by()));
        }
    }

    private void takeAsOfficer(Move move, String reference, Person by, Vault vault) {
        if (move.act().equals("open")) {
            reading.open(by, vault, reference);
            return;
        }
        TipFile tip =
                reading.stillOpen(by, vault, reference)
                        .orElseGet(() -> reading.open(by, vault, reference));
        switch (move.act()) {
            case "accept" -> desk.accept(by, vault, tip, plan(move, tip), move.text());
            case "notAccept" ->
                    desk.notAccept(by, vault, tip, Refusal.valueOf(move.listed()), move.words());
            case "ask" ->
                    desk.ask(by, vault, tip, PauseReason.valueOf(move.listed()), move.words());
            case "reply" -> desk.reply(by, vault, tip, move.words());
            case "note" -> desk.note(by, vault, tip, move.words());
            case "finish" ->
                    desk.finish(
                            by, vault, tip, Objects.requireNonNull(move.result()), move.words());
            default -> throw new IllegalArgumentException(move.act());
        }
    }

    private static Plan plan(Move move, TipFile tip) {
        return move.plan() == null ? tip.file().matter().plan() : new Plan(move.plan());
    }
}
