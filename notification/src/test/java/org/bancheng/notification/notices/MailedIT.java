package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.bancheng.notification.outbox.OutboxSender;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way: from the form to the mailbox. */
@NotificationIT
class MailedIT {

    static final GreenMail MAILBOX = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired PetitionIntake intake;
    @Autowired OutboxSender sender;

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

    @Test
    void whoFilesGetsAMail() throws Exception {
        Receipt receipt = intake.file(petition(), token());
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(sender.sweep()).isZero();
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
