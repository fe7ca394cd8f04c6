package org.bancheng.workflow.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.care.CareService;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resident answers beside the story: kept, sealed, and turned into facts. */
@WorkflowIT
class CircumstancesIT {

    private static final Attempt TRY = new Attempt("西湖区大厅 3 号窗", null, "不给过户 MARKER", "说违章没处理");

    @Autowired PetitionIntake intake;
    @Autowired PetitionDesk petitions;
    @Autowired Categories categories;
    @Autowired Filers filers;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired CareDesk care;
    @Autowired Someone someone;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    Person clerk;

    @BeforeEach
    void aClerkSitsAtTheWindow() {
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER);
    }

    @Test
    void theTriesAreSealedWithTheStoryAndReadByTheClerk() {
        Receipt receipt = intake.file(form("VEHICLE", telling(List.of(TRY), Map.of())), token());
        assertThat(read(receipt).content().telling().attempts()).containsExactly(TRY);
        byte[] stored =
                jdbc.sql("SELECT content FROM petition WHERE matter_id = ?")
                        .param(receipt.matter().value())
                        .query((row, n) -> row.getBytes(1))
                        .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("MARKER");
    }

    @Test
    void twoTriesAreARepetitionAndOneIsNot() {
        assertThat(facts("VEHICLE", telling(List.of(TRY), Map.of()))).isEmpty();
        assertThat(facts("VEHICLE", telling(List.of(TRY, TRY), Map.of())))
                .containsExactly(Signal.REPEAT);
    }

    @Test
    void theResidentsOwnDateIsNearWithinTheLongestLimitOnly() {
        LocalDate today = Shanghai.dateOf(clock.instant());
        assertThat(facts("VEHICLE", dated(today.plusDays(5))))
                .containsExactly(Signal.DEADLINE_NEAR);
        assertThat(facts("VEHICLE", dated(today.plusDays(60)))).isEmpty();
        refuses("date.past", form("VEHICLE", dated(today.minusDays(1))));
    }

    @Test
    void anAnswerOfTheCategoryEstablishesAFactAndAMissingOneIsAskedFor() {
        assertThat(facts("VEHICLE_TRANSFER", telling(List.of(), Map.of("TRANSFER_PLACE", "OTHER"))))
                .containsExactly(Signal.CROSS_REGION);
        refuses("answer.missing", form("VEHICLE_TRANSFER", Telling.NONE));
        refuses(
                "answer.unknown",
                form("VEHICLE_TRANSFER", telling(List.of(), Map.of("TRANSFER_PLACE", "MOON"))));
        refuses("category.unknown", form("NONE", Telling.NONE));
    }

    @Test
    void aMatterIsListedByTheUppermostCategoryAndKeepsTheFinest() {
        Receipt receipt =
                intake.file(
                        form(
                                "VEHICLE_TRANSFER",
                                telling(List.of(), Map.of("TRANSFER_PLACE", "SAME"))),
                        token());
        MatterFile file = files.find(clerk, receipt.reference()).orElseThrow();
        assertThat(file.matter().origin().category()).isEqualTo("VEHICLE");
        assertThat(petitions.path(petitions.read(file).orElseThrow()))
                .extracting(Category::code)
                .containsExactly("VEHICLE", "VEHICLE_TRANSFER");
        assertThat(categories.all()).extracting(Category::code).doesNotContain("VEHICLE_TRANSFER");
    }

    @Test
    void aNeedPutsTheHelpItCallsForFirst() {
        Telling told = new Telling(List.of(), Map.of(), null, null, Set.of("NOT_IN_HOURS"), null);
        Receipt receipt = intake.file(form("VEHICLE", told), token());
        MatterFile file = files.find(clerk, receipt.reference()).orElseThrow();
        assertThat(care.catalogue(file))
                .first()
                .extracting(CareService::code)
                .isEqualTo("OUT_OF_HOURS");
    }

    @Test
    void whoFiledForTheResidentIsOnRecordAndTold() {
        OnBehalf agent =
                new OnBehalf(
                        BehalfKind.AGENT, "代大姐", new PhoneNumber("13900000002"), "富文村", "当事人委托我代办");
        Receipt receipt = intake.file(form("VEHICLE", Telling.NONE.by(agent)), token());
        assertThat(filers.of(tracking.find(receipt.code().value()).orElseThrow()))
                .contains(new FiledBy(BehalfKind.AGENT, "代大姐", "富文村", "当事人委托我代办"));
        refuses(
                "behalf.kind",
                form("VEHICLE", Telling.NONE.by(OnBehalf.clerk(BehalfKind.PHONE, "同意"))));
    }

    @Test
    void ofAClerkTheResidentIsToldTheUnitOnly() {
        Receipt receipt =
                intake.fileOnBehalf(
                        clerk,
                        form("VEHICLE", Telling.NONE.by(OnBehalf.clerk(BehalfKind.PHONE, "电话里同意"))),
                        token());
        FiledBy filed =
                filers.of(tracking.find(receipt.code().value()).orElseThrow()).orElseThrow();
        assertThat(filed.kind()).isEqualTo(BehalfKind.PHONE);
        assertThat(filed.filer()).contains("西湖区").doesNotContain(clerk.name());
        assertThat(filed.consent()).isEqualTo("电话里同意");
    }

    private Petition read(Receipt receipt) {
        return petitions.read(files.find(clerk, receipt.reference()).orElseThrow()).orElseThrow();
    }

    private Set<Signal> facts(String category, Telling told) {
        return read(intake.file(form(category, told), token())).signals();
    }

    private void refuses(String key, PetitionForm form) {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> intake.file(form, token()))
                .extracting(TextRefused::key)
                .isEqualTo(key);
    }

    private static Telling telling(List<Attempt> attempts, Map<String, String> answers) {
        return new Telling(attempts, answers, null, null, Set.of(), null);
    }

    private static Telling dated(@Nullable LocalDate day) {
        return new Telling(List.of(), Map.of(), day, "出国", Set.of(), null);
    }

    private static PetitionForm form(String category, Telling told) {
        return new PetitionForm(
                "异地车辆过户",
                category,
                HALL,
                null,
                PetitionFixture.STORY,
                "冯先生",
                new PhoneNumber("138 0000 0001"),
                null,
                Set.of(),
                Locale.SIMPLIFIED_CHINESE,
                null,
                told);
    }
}
