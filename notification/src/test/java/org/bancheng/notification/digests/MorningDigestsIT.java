package org.bancheng.notification.digests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.List;
import java.util.Objects;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.Letters.Written;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In March 2026, whose first working day is Monday the second. */
@NotificationIT
class MorningDigestsIT {

    @Autowired MorningDigests digests;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired MatterFiles files;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired SettableClock clock;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    Person leader;

    @BeforeEach
    void aLeaderAndNobodyElsesMatters() {
        jdbc.sql("UPDATE staff SET locked = TRUE").update();
        jdbc.sql("UPDATE matter SET subject_unit_code = 'BUR-330000', lane = 'SIGNUP'").update();
        clock.set("2026-03-02", "08:30");
        leader = someone.at(BUREAU, Role.LEADER);
        letters.clear();
    }

    @Test
    void tellsTheRateWithItsNumbersWhatIsOverdueAndWhatFallsDueToday() {
        Person clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        finish(clerk, accept(clerk));
        finish(clerk, accept(clerk));
        Receipt overdue = accept(clerk);
        clock.set("2026-03-04", "09:00");
        Receipt dueToday = accept(clerk, Signal.QUICK_FIX);
        intake.file(petition(NEIGHBOUR, null), token());
        clock.set("2026-03-05", "08:30");
        letters.clear();
        assertThat(digests.write()).isEqualTo(1);
        Written digest = letters.only();
        assertThat(digest.to()).isEqualTo(leader.username() + "@example.org");
        assertThat(digest.subject()).isEqualTo("2026年3月5日(周四) 办理简报：逾期 1 件，今天到期 1 件");
        assertThat(digest.body())
                .contains(
                        "本月按期办结率：66.67%（2/3）",
                        "按首次承诺计算：66.67%（2/3）",
                        "逾期未办结：1 件\n"
                                + overdue.reference()
                                + "  异地车辆过户（西湖区公安政务服务大厅，承诺 2026年3月3日(周二)）",
                        "今天到期：1 件\n" + dueToday.reference(),
                        "https://bancheng.example/dashboard")
                .doesNotContain("{", "null", "还没有一件");
    }

    @Test
    void saysSoWhenThereIsNoRateYet() {
        assertThat(digests.write()).isEqualTo(1);
        assertThat(letters.only().body())
                .contains("还没有一件办结或者逾期", "逾期未办结：0 件\n\n今天到期：0 件")
                .doesNotContain("本月按期办结率：", "按首次承诺");
    }

    @Test
    void comesOnceAWorkingMorningAndInTheLeadersLanguage() {
        jdbc.sql("UPDATE staff SET language = 'en' WHERE id = ?").param(leader.id()).update();
        for (String time : List.of("00:10", "08:29", "12:00", "17:40")) {
            clock.set("2026-03-02", time);
            assertThat(digests.write()).as(time).isZero();
        }
        clock.set("2026-03-07", "09:00");
        assertThat(digests.write()).as("Saturday").isZero();
        clock.set("2026-02-28", "09:00");
        assertThat(digests.write()).as("a Saturday that works").isEqualTo(1);
        assertThat(digests.write()).as("a second time").isZero();
        clock.set("2026-03-02", "11:59");
        assertThat(digests.write()).as("the next working day").isEqualTo(1);
        assertThat(letters.all())
                .extracting(Written::subject)
                .containsExactly(
                        "Sat 28 February 2026: 0 overdue, 0 due today",
                        "Mon 2 March 2026: 0 overdue, 0 due today");
    }

    @Test
    void oneLeadersFailureIsNotTheOthers() {
        Person other = someone.at("BUR-330100", Role.LEADER);
        jdbc.sql(
                        "INSERT INTO unit (code, version, name, type, region_code, parent_code, path, active) VALUES ('NEW-UNIT',"
                                + " 0, '刚设的单位', 'BUREAU', '330106', NULL, '/NEW-UNIT/', TRUE)")
                .update();
        jdbc.sql("UPDATE staff SET unit_code = 'NEW-UNIT' WHERE id = ?")
                .param(leader.id())
                .update();
        assertThat(digests.write()).as("this node does not know that unit yet").isEqualTo(1);
        assertThat(letters.only().to()).isEqualTo(other.username() + "@example.org");
        jdbc.sql("UPDATE staff SET unit_code = ? WHERE id = ?")
                .params(BUREAU, leader.id())
                .update();
        assertThat(digests.write()).as("and is tried again").isEqualTo(1);
        jdbc.sql("DELETE FROM unit WHERE code = 'NEW-UNIT'").update();
    }

    private Receipt accept(Person clerk, Signal... signals) {
        Receipt receipt = intake.file(petition(signals), token());
        Matter matter = matter(clerk, receipt);
        triage.accept(
                clerk,
                receipt.matter(),
                Objects.requireNonNull(matter.version()),
                new Decision(matter.plan(), null));
        return receipt;
    }

    private void finish(Person clerk, Receipt receipt) {
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(
                clerk,
                receipt.matter(),
                Objects.requireNonNull(matter(clerk, receipt).version()),
                Result.ACHIEVED,
                "好了");
    }

    private Matter matter(Person clerk, Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow().matter();
    }
}
