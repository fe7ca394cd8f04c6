package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.tips.TipFixture;
import org.bancheng.workflow.tips.TipForm;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole way, with nobody's help but Quartz's: from the form to the mailbox. */
@NotificationIT
@TestPropertySource(properties = {"spring.quartz.auto-startup=true", "bancheng.outbox.seconds=1"})
class MailedIT {

    private static final long PATIENCE = 30_000;

    static final GreenMail MAILBOX = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired PetitionIntake intake;
    @Autowired TipIntake tips;
    @Autowired TipOfficers officers;
    @Autowired Someone someone;
    @Autowired SettableClock clock;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry settings) {
        MAILBOX.setUser("office@bancheng.example", "office", "secret");
        MAILBOX.start();
        settings.add("bancheng.smtp.host", () -> "127.0.0.1");
        settings.add("bancheng.smtp.port", () -> MAILBOX.getSmtp().getPort());
        settings.add("bancheng.smtp.user", () -> "office");
        settings.add("bancheng.smtp.password", () -> "secret");
    }

    @AfterAll
    static void stop() {
        MAILBOX.stop();
    }

    @BeforeEach
    void emptyTheMailbox() throws Exception {
        letters.clear();
        MAILBOX.purgeEmailFromAllMailboxes();
    }

    @Test
    void whoSendsATipGetsAMailThatSaysNothing() throws Exception {
        clock.set("2026-02-12", "10:47");
        Person officer = someone.at("NDC-330106", Role.TIP_OFFICER);
        officers.enrol(officer, TipFixture.PASSPHRASE);
        Receipt receipt =
                tips.file(
                        new TipForm(
                                TipType.LAUGHING_GAS,
                                "ZEBRA story",
                                "ZEBRA place",
                                "ZEBRA time",
                                "330106",
                                new EmailAddress("zebra@example.org"),
                                Locale.ENGLISH),
                        token());
        assertThat(MAILBOX.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage mail = MAILBOX.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("You have a new message");
        assertThat(mail.getAllRecipients()[0]).hasToString("zebra@example.org");
        assertThat(GreenMailUtil.getWholeMessage(mail) + mail.getContent())
                .doesNotContain(
                        "ZEBRA",
                        receipt.reference(),
                        receipt.code().value(),
                        "2026-02",
                        "NDC",
                        "禁毒")
                .doesNotContainIgnoringCase("tip", "drug", "clue", "gas")
                .contains("Date: Thu, 12 Feb 2026 10:00:00 +0800");
        assertThat(
                        jdbc.sql(
                                        "SELECT CONCAT_WS('|', id, dedupe_key, matter_id, event, message_id, created_at, settled_at) FROM outbox")
                                .query(String.class)
                                .single())
                .doesNotContain(receipt.matter().toString(), "10:47", "02:47", "zebra");
    }

    @Test
    void whoIsOnDutyAtNightGetsAMailAtOnceThatSaysNothing() throws Exception {
        clock.set("2026-02-12", "23:47");
        Person officer = someone.at("NDC-330109", Role.TIP_OFFICER);
        officers.enrol(officer, TipFixture.PASSPHRASE);
        Receipt receipt = tips.file(TipFixture.tip("ZEBRA story", "330109", null), token());
        assertThat(MAILBOX.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage mail = MAILBOX.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("值班提醒：请尽快查看工作台");
        assertThat(mail.getAllRecipients()[0]).hasToString(officer.username() + "@example.org");
        assertThat(GreenMailUtil.getWholeMessage(mail) + mail.getContent())
                .doesNotContain("ZEBRA", receipt.reference(), "NDC", "禁毒", "线索");
    }

    @Test
    void whoFilesGetsAMail() throws Exception {
        Receipt receipt = intake.file(petition(), token());
        assertThat(MAILBOX.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage mail = MAILBOX.getReceivedMessages()[0];
        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("feng@example.org");
        assertThat(mail.getSubject()).isEqualTo("我们收到了您的事项（" + receipt.reference() + "）");
        assertThat(mail.getContentType()).startsWith("text/plain").contains("UTF-8");
        assertThat((String) mail.getContent())
                .startsWith("您好！")
                .contains("异地车辆过户", "2026年2月13日(周五)")
                .doesNotContain(receipt.code().grouped());
    }
}
