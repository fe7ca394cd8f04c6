package org.bancheng.ui.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.causes.CauseDesk;
import org.bancheng.workflow.causes.CauseDraft;
import org.bancheng.workflow.causes.CauseSheets;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.springframework.stereotype.Component;

/** Two cards: one being mended with three matters, one mended after which fewer came. */
@Component
class DemoCauses implements DemoPart {

    private static final String CLERK = "clerk";
    private static final String HALL = "HALL-330106";
    private static final String SYNC = "居住证数据同步不一致";
    private static final String PHOTO = "自助拍照设备黑屏";

    /** Working days ago on which the broken camera was told of; it was mended later. */
    private static final List<Integer> PHOTO_DAYS =
            List.of(60, 58, 57, 55, 54, 52, 51, 49, 48, 46, 45, 43, 42, 40, 39, 37, 36, 35, 18);

    private static final int MENDED = 34;

    private final PetitionIntake intake;
    private final Triage triage;
    private final Handling handling;
    private final MatterFiles files;
    private final CauseDesk desk;
    private final CauseSheets sheets;
    private final DemoWork work;

    DemoCauses(
            PetitionIntake intake,
            Triage triage,
            Handling handling,
            MatterFiles files,
            CauseDesk desk,
            CauseSheets sheets,
            DemoWork work) {
        this.intake = intake;
        this.triage = triage;
        this.handling = handling;
        this.files = files;
        this.desk = desk;
        this.sheets = sheets;
        this.work = work;
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        var scenes = new ArrayList<Scene>();
        var photo = new ArrayList<String>();
        for (int day : PHOTO_DAYS) {
            var at = stage.workingDaysAgo(day, LocalTime.of(9, 10));
            scenes.add(
                    new Scene(
                            at,
                            () -> {
                                var receipt = file(PHOTO, 2000 + day);
                                finish(receipt, stage);
                                photo.add(receipt.reference());
                            }));
        }
        var card = new AtomicLong();
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(MENDED, LocalTime.of(10, 0)),
                        () -> card.set(open(stage, "自助拍照设备黑屏", "更换拍照设备的电源和主板，厂家每周巡检一次。", photo))));
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(MENDED, LocalTime.of(17, 30)),
                        () ->
                                desk.announceFix(
                                        stage.person(CLERK),
                                        card.get(),
                                        sheets.find(stage.person(CLERK), card.get())
                                                .orElseThrow()
                                                .version(),
                                        Shanghai.dateOf(
                                                stage.workingDaysAgo(
                                                        MENDED, LocalTime.of(17, 30))))));
        var sync = new ArrayList<String>();
        for (int number = 0; number < 3; number++) {
            int phone = 2100 + number;
            scenes.add(
                    new Scene(
                            stage.workingDaysAgo(4 - number, LocalTime.of(9, 40)),
                            () -> sync.add(file(SYNC, phone).reference())));
        }
        scenes.add(
                new Scene(
                        stage.workingDaysAgo(1, LocalTime.of(15, 0)),
                        () -> open(stage, "居住证数据两边不一致", "居住登记改动后当天推送到证件系统，失败的由大厅每天核对一次。", sync)));
        return scenes;
    }

    private long open(Stage stage, String title, String change, List<String> references) {
        var clerk = stage.person(CLERK);
        var due = Shanghai.dateOf(stage.minutesAgo(0)).plusDays(14);
        return desk.open(clerk, new CauseDraft(title, HALL, clerk.id(), due, change), references);
    }

    private Receipt file(String title, int phone) {
        return intake.file(
                new PetitionForm(
                        title,
                        "HOUSEHOLD",
                        HALL,
                        null,
                        "我在大厅办事时遇到的，工作人员说不是第一次了。",
                        "方女士",
                        new PhoneNumber("1380000" + phone),
                        null,
                        Set.of(Signal.QUICK_FIX),
                        Locale.SIMPLIFIED_CHINESE),
                UUID.randomUUID().toString());
    }

    private void finish(Receipt receipt, Stage stage) {
        var clerk = stage.person(CLERK);
        var matter = files.find(clerk, receipt.reference()).orElseThrow().matter();
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt, stage),
                new Decision(matter.plan(), null));
        var told = "已在人工窗口为您拍照办理。";
        work.done(clerk, receipt, "ACCEPTED_AT_WINDOW", told, null);
        handling.finish(clerk, receipt.matter(), version(receipt, stage), Result.ACHIEVED, told);
    }

    private int version(Receipt receipt, Stage stage) {
        return Objects.requireNonNull(
                files.find(stage.person(CLERK), receipt.reference())
                        .orElseThrow()
                        .matter()
                        .version());
    }
}
