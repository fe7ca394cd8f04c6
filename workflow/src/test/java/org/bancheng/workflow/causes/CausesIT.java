package org.bancheng.workflow.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bancheng.workflow.board.Board;
import org.bancheng.workflow.board.BoardLine;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一类事 on a real database: found, hung on cards, answered once, closed by the drop only (N6). */
@WorkflowIT
class CausesIT {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-02");
    private static final FixDraft FIX_DRAFT = new FixDraft("孔雀石证照打印修好了", "", "请第二天再来取证。", "");
    private static final LocalDate FIX = LocalDate.parse("2026-03-20");

    @Autowired PetitionIntake intake;
    @Autowired SimilarMatters similar;
    @Autowired CauseDesk desk;
    @Autowired FixDesk fixDesk;
    @Autowired KnownFixes fixes;
    @Autowired CauseSheets sheets;
    @Autowired CauseAnswers answers;
    @Autowired AnswerLists lists;
    @Autowired Board board;
    @Autowired TermIndex index;
    @Autowired MatterFiles files;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Deeds deeds;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Person leader;
    Person neighbour;

    @BeforeEach
    void peopleAreThere() {
        clock.set(FIRST.toString(), "09:00");
        jdbc.sql("DELETE FROM matter_term").update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
        neighbour = someone.at(NEIGHBOUR, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void plantedCausesAreFoundAndOnlyRealFixesClose() {
        Random random = new Random(20260202);
        Map<String, Integer> planted = new HashMap<>();
        for (int number = 0; number < 400; number++) {
            int cause = number < 216 ? number % 12 : 99;
            clock.set(FIRST.plusDays(number % 45).toString(), "10:00");
            planted.put(file(HALL, PlantedCauses.title(random, cause)).reference(), cause);
        }
        clock.set(FIX.toString(), "12:00");
        Map<Integer, LikelyCause> found = new HashMap<>();
        for (LikelyCause likely : similar.likelyCauses(clerk)) {
            long most = 0;
            for (int cause = 0; cause < 12; cause++) {
                int one = cause;
                long of = likely.references().stream().filter(r -> planted.get(r) == one).count();
                if (of >= 12 && of >= 0.9 * likely.references().size()) {
                    found.put(cause, likely);
                }
                most = Math.max(most, of);
            }
            assertThat(most).as("no group of chance: %s", likely).isPositive();
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(10);
        assertThat(similar.likelyCauses(clerk)).isEqualTo(similar.likelyCauses(clerk));
        assertThat(similar.likelyCauses(neighbour)).isEmpty();

        Map<Integer, Long> cards = new HashMap<>();
        found.forEach((cause, likely) -> cards.put(cause, open(clerk, likely.references())));
        cards.values().forEach(card -> desk.announceFix(clerk, card, version(card), FIX));
        cards.values()
                .forEach(card ->
                        assertThatExceptionOfType(CauseRefused.class)
                                .isThrownBy(() -> desk.close(clerk, card, version(card)))
                                .withMessage("cause.TOO_EARLY"));
        // causes of an even number really end; the others come as often as before
        for (int day = 1; day <= 45; day++) {
            clock.set(FIX.plusDays(day).toString(), "10:00");
            for (int cause = 1; cause < 12; cause += 2) {
                if ((day + cause) % 3 == 0) {
                    file(HALL, PlantedCauses.title(random, cause));
                }
            }
        }
        clock.set(FIX.plusDays(46).toString(), "12:00");
        cards.forEach((cause, card) -> {
            if (cause % 2 == 0) {
                desk.close(clerk, card, version(card));
                assertThat(sheet(card).state()).isEqualTo(CauseState.CLOSED);
                fixDesk.publish(clerk, card, version(card), FIX_DRAFT);
                fixDesk.publish(clerk, card, version(card), FIX_DRAFT);
            } else {
                assertThatExceptionOfType(CauseRefused.class)
                        .as("nothing unproven is promised to others")
                        .isThrownBy(() -> fixDesk.publish(clerk, card, version(card), FIX_DRAFT));
                assertThatExceptionOfType(CauseRefused.class)
                        .isThrownBy(() -> desk.close(clerk, card, version(card)))
                        .satisfies(refused -> {
                            assertThat(refused.key())
                                    .isIn("cause.NOT_ENOUGH", "cause.COULD_BE_LUCK");
                            assertThat(Objects.requireNonNull(refused.measured()).after())
                                    .isGreaterThan(10);
                        });
                desk.notFixed(clerk, card, version(card), "仍有群众反映");
                assertThat(sheet(card).state()).isEqualTo(CauseState.OPEN);
            }
        });
        assertThat(fixes.of("孔雀石证照打印又坏了", "VEHICLE", Locale.CHINA))
                .hasSizeBetween(1, 3)
                .allMatch(OfferedFix::fromCause)
                .extracting(OfferedFix::title)
                .containsOnly(FIX_DRAFT.titleZh());
    }

    @Test
    void everyFilerIsToldOnceHoweverOftenItIsPressed() throws Exception {
        List<Receipt> filed = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            filed.add(file(HALL, "居住证数据同步不一致" + number));
            accept(filed.getLast());
        }
        Receipt finished = filed.getFirst();
        deeds.onRecord(clerk, finished.matter());
        handling.finish(clerk, finished.matter(), matterVersion(finished), Result.ACHIEVED, "已办好");
        long card = open(clerk, filed.stream().map(Receipt::reference).toList());
        Map<String, String> texts = new HashMap<>();
        lists.preview(clerk, card).forEach(line -> texts.put(line.reference(), "系统已修好 𠮷<b>"));
        assertThat(texts).hasSize(8);
        int version = version(card);
        String press = token();
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> presses = new ArrayList<>();
            for (int one = 0; one < 4; one++) {
                presses.add(
                        threads.submit(() -> {
                            go.await();
                            long answer = answers.write(clerk, card, version, press, texts);
                            answers.send(clerk, answer);
                            return answer;
                        }));
            }
            go.countDown();
            long answer = presses.getFirst().get();
            for (Future<Long> other : presses) {
                assertThat(other.get()).isEqualTo(answer);
            }
            answers.send(clerk, answer);
        }
        for (Receipt one : filed) {
            assertThat(files.find(clerk, one.reference()).orElseThrow().messages())
                    .filteredOn(message -> message.text().equals("系统已修好 𠮷<b>"))
                    .hasSize(1);
        }
        assertThat(lists.progress(card)).isEqualTo(new AnswerLists.Progress(8, 8));
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void whatAnotherUnitHoldsWaitsForThatUnit() {
        Receipt ours = file(HALL, "人脸识别老人通不过");
        Receipt theirs = file(HALL, "人脸识别老人通不过");
        accept(ours);
        long card = open(clerk, List.of(ours.reference(), theirs.reference()));
        triage.handOver(clerk, theirs.matter(), matterVersion(theirs), NEIGHBOUR, "属于你处");
        Matter handed = files.find(neighbour, theirs.reference()).orElseThrow().matter();
        triage.accept(
                neighbour,
                theirs.matter(),
                Objects.requireNonNull(handed.version()),
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), "直接办"));
        assertThat(lists.preview(clerk, card))
                .extracting(AnswerLine::mine)
                .containsExactlyInAnyOrder(true, false);
        long answer =
                answers.write(
                        clerk,
                        card,
                        version(card),
                        token(),
                        Map.of(ours.reference(), "已修复", theirs.reference(), "已修复"));
        assertThat(answers.send(clerk, answer)).isEqualTo(1);
        assertThat(lists.waiting(neighbour))
                .extracting(AnswerWaiting::reference)
                .containsExactly(theirs.reference());
        assertThat(answers.send(neighbour, answer)).isEqualTo(1);
        assertThat(answers.send(neighbour, answer)).isZero();
        assertThat(lists.waiting(neighbour)).isEmpty();
    }

    @Test
    void similarMattersAreExplainedAndStayInScope() {
        Receipt one = file(HALL, "居住证数据同步不一致");
        Receipt two = file(HALL, "数据同步不一致居住证被退");
        Receipt other = file(NEIGHBOUR, "居住证数据同步不一致");
        file(HALL, "电动车上牌");
        var found = similar.of(clerk, files.find(clerk, one.reference()).orElseThrow());
        assertThat(found)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reference()).isEqualTo(two.reference());
                    assertThat(line.words()).contains("数据同步不一致");
                });
        assertThat(similar.of(neighbour, files.find(neighbour, other.reference()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void cardsAreWorkedOnByTheirUnitsAndSeenByLeadersAbove() {
        Receipt one = file(HALL, "养犬登记短信收不到");
        Receipt two = file(HALL, "养犬登记短信收不到");
        long card = open(clerk, List.of(one.reference()));
        assertThat(sheets.find(neighbour, card)).isEmpty();
        assertThat(sheets.find(leader, card)).isPresent();
        assertThatExceptionOfType(NoSuchCause.class)
                .isThrownBy(() -> desk.notFixed(neighbour, card, 1, "x"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> open(someone.at(HALL, Role.HANDLER), List.of(one.reference())));
        assertThatExceptionOfType(CauseRefused.class)
                .isThrownBy(() -> open(clerk, List.of(one.reference())));
        desk.attach(clerk, card, 1, List.of(two.reference()));
        assertThatExceptionOfType(CauseChanged.class)
                .isThrownBy(() -> desk.detach(clerk, card, 1, two.reference(), "不是"));
        assertThat(sheet(card).residents()).isEqualTo(2);
        desk.detach(clerk, card, 2, two.reference(), "原因不同");
        assertThat(sheet(card).matters()).hasSize(1);
        assertThat(sheet(card).history())
                .extracting(CauseSheet.Past::what)
                .containsExactly("OPENED", "ATTACHED", "DETACHED");
        clock.set("2026-05-20", "23:59");
        assertThat(onTheBoard(leader, card)).isEmpty();
        clock.set("2026-05-21", "00:00");
        assertThat(sheets.list(leader).getFirst().overdue()).isTrue();
        assertThat(onTheBoard(leader, card))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.opens()).isEqualTo(BoardLine.Opens.CAUSE);
                    assertThat(line.facts()).containsExactly(LocalDate.parse("2026-05-20"));
                });
        assertThat(onTheBoard(someone.at(NEIGHBOUR, Role.LEADER), card)).isEmpty();
        desk.announceFix(clerk, card, version(card), LocalDate.parse("2026-05-21"));
        assertThat(onTheBoard(leader, card)).isEmpty();
    }

    private List<BoardLine> onTheBoard(Person person, long card) {
        return board.read(person, Optional.of("cause")).stream()
                .filter(section -> section.key().equals("cause"))
                .flatMap(section -> section.part().lines().stream())
                .filter(line -> line.reference().equals(Long.toString(card)))
                .toList();
    }

    @Test
    void whatWasFiledBeforeIsTakenInByTheSweep() {
        Receipt one = file(HALL, "户口本曾用名漏登");
        jdbc.sql("DELETE FROM matter_term").update();
        jdbc.sql("UPDATE matter_term_progress SET read_to = 0").update();
        index.sweep(clock.instant());
        assertThat(index.worded(List.of(one.matter().value())).getFirst().words())
                .as("not yet: an import may still run")
                .isEmpty();
        for (int times = 0; times < 10; times++) {
            index.sweep(clock.instant().plusSeconds(86_400L * 365));
        }
        assertThat(index.worded(List.of(one.matter().value())).getFirst().words()).contains("曾用");
    }

    private long open(Person by, List<String> references) {
        return desk.open(
                by,
                new CauseDraft("数据不同步", HALL, null, LocalDate.parse("2026-05-20"), "改同步接口"),
                references);
    }

    private CauseSheet sheet(long card) {
        return sheets.find(clerk, card).orElseThrow();
    }

    private int version(long card) {
        return sheet(card).version();
    }

    private int matterVersion(Receipt receipt) {
        return Objects.requireNonNull(
                files.find(clerk, receipt.reference()).orElseThrow().matter().version());
    }

    private void accept(Receipt receipt) {
        triage.accept(
                clerk,
                receipt.matter(),
                matterVersion(receipt),
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), "直接办"));
    }

    private int phones;

    private Receipt file(String window, String title) {
        return intake.file(
                new PetitionForm(
                        title,
                        "VEHICLE",
                        window,
                        null,
                        "经过",
                        "张三",
                        new PhoneNumber("1390000" + String.format(Locale.ROOT, "%04d", ++phones)),
                        new EmailAddress("someone" + phones + "@example.org"),
                        Set.of(),
                        Locale.SIMPLIFIED_CHINESE),
                token());
    }
}
