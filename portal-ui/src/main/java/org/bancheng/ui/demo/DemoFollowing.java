package org.bancheng.ui.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.workflow.absences.AbsenceForm;
import org.bancheng.workflow.absences.AbsenceKind;
import org.bancheng.workflow.absences.Absences;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.urging.Urging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a leader's board is for: an urge that waits, a matter passed around four times, and a
 * handler on leave with a deputy for each of their matters.
 */
@Component
class DemoFollowing implements DemoPart {

    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final PetitionIntake intake;
    private final Triage triage;
    private final Urging urging;
    private final Absences absences;
    private final MatterFiles files;
    private final Clock clock;

    DemoFollowing(
            PetitionIntake intake,
            Triage triage,
            Urging urging,
            Absences absences,
            MatterFiles files,
            Clock clock) {
        this.intake = intake;
        this.triage = triage;
        this.urging = urging;
        this.absences = absences;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        var scenes = new ArrayList<Scene>();
        urged(stage, scenes);
        passedAround(stage, scenes);
        scenes.add(new Scene(stage.minutesAgo(20), () -> goesOnLeave(stage)));
        return scenes;
    }

    private void urged(Stage stage, List<Scene> scenes) {
        var receipt = new AtomicReference<@Nullable Receipt>();
        var clerk = stage.person("clerk");
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(3, MORNING),
                        () ->
                                receipt.set(
                                        file(
                                                "孩子跨省落户，两地互相等回函",
                                                "HOUSEHOLD",
                                                "HALL-330106",
                                                "迁出地说在等迁入地的函，迁入地说在等迁出地的函，已经等了一个月。",
                                                "13800002101",
                                                Signal.CROSS_REGION))));
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(3, MORNING.plusHours(1)),
                        () -> accept(clerk, taken(receipt))));
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(1, LocalTime.of(15, 5)),
                        () -> urging.urge(taken(receipt).code().grouped(), "学校后天截止报名，请尽快。")));
    }

    private void passedAround(Stage stage, List<Scene> scenes) {
        var receipt = new AtomicReference<@Nullable Receipt>();
        var clerk = stage.person("clerk");
        var neighbour = stage.person("neighbour");
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(6, MORNING),
                        () ->
                                receipt.set(
                                        file(
                                                "旅馆特种行业许可，两个区都说归对方",
                                                "PERMIT",
                                                "HALL-330106",
                                                "旅馆正好在两区交界，每家都让我去另一家。",
                                                "13800002102",
                                                Signal.MULTI_DEPT))));
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(6, MORNING.plusHours(1)),
                        () -> accept(clerk, taken(receipt))));
        hand(scenes, stage, 5, clerk, receipt, "HALL-330105", "经营地址登记在拱墅区");
        hand(scenes, stage, 4, neighbour, receipt, "HALL-330106", "大门开在西湖区一侧，应由西湖区办");
        hand(scenes, stage, 2, clerk, receipt, "HALL-330105", "消防验收是拱墅区做的");
        hand(scenes, stage, 1, stage.person("cityleader"), receipt, "HALL-330106", "两区已商定：由西湖区办到底");
    }

    private void hand(
            List<Scene> scenes,
            Stage stage,
            int daysAgo,
            Person by,
            AtomicReference<@Nullable Receipt> receipt,
            String unit,
            String reason) {
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(daysAgo, LocalTime.of(16, 10)),
                        () ->
                                triage.handOver(
                                        by,
                                        taken(receipt).matter(),
                                        version(by, taken(receipt)),
                                        unit,
                                        reason)));
    }

    private void goesOnLeave(Stage stage) {
        var handler = stage.person("handler");
        var clerk = stage.person("clerk");
        LocalDate today = Shanghai.dateOf(clock.instant());
        LocalDate last = today.plusDays(5);
        var deputies = new HashMap<MatterId, Long>();
        for (var due : absences.due(handler, handler.id(), today, last)) {
            deputies.put(due.matter(), due.may().getFirst().id());
        }
        absences.enter(
                handler,
                new AbsenceForm(
                        handler.id(),
                        today,
                        last,
                        AbsenceKind.TRAINING,
                        clerk.id(),
                        true,
                        deputies));
    }

    private Receipt file(
            String title,
            String category,
            String window,
            String story,
            String phone,
            Signal signal) {
        var form =
                new PetitionForm(
                        title,
                        category,
                        window,
                        null,
                        story,
                        "柳女士",
                        new PhoneNumber(phone),
                        null,
                        Set.of(signal),
                        Locale.SIMPLIFIED_CHINESE);
        return intake.file(form, UUID.randomUUID().toString());
    }

    private void accept(Person by, Receipt receipt) {
        triage.accept(by, receipt.matter(), version(by, receipt), null);
    }

    private int version(Person by, Receipt receipt) {
        return Objects.requireNonNull(
                files.find(by, receipt.reference()).orElseThrow().matter().version());
    }

    private static Receipt taken(AtomicReference<@Nullable Receipt> receipt) {
        return Objects.requireNonNull(receipt.get());
    }
}
