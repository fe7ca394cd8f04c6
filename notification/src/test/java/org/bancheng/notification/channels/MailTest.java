package org.bancheng.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.bancheng.notification.testing.ScriptedSmtp;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final String ID = "<0a1b@bancheng.example>";

    @Test
    void aSubjectNeverOpensAHeaderOfItsOwn() throws Exception {
        Mail mail = mail(ID, "a@example.org", "受理\r\nBcc: x@example.org\u2028\n\u0000办结");
        try (ScriptedSmtp smtp = new ScriptedSmtp();
                MailLine line = MailServers.at(smtp.port()).connect()) {
            assertThat(line.send(mail).kind()).isEqualTo(Outcome.Kind.ACCEPTED);
            MimeMessage read = read(smtp.taken().getFirst());
            assertThat(read.getSubject()).isEqualTo("受理 Bcc: x@example.org 办结");
            assertThat(read.getHeader("Bcc")).isNull();
        }
    }

    @Test
    void anAddressThatIsMoreThanOneIsRefusedForGood() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp();
                MailLine line = MailServers.at(smtp.port()).connect()) {
            for (String bad :
                    new String[] {
                        "a@example.org\r\nRCPT TO:<b@example.org>",
                        "a@example.org,b@example.org",
                        "no one",
                        ""
                    }) {
                assertThat(line.send(mail(ID, bad, "x")))
                        .as(bad)
                        .isEqualTo(new Outcome(Outcome.Kind.PERMANENT, "address"));
            }
            assertThat(smtp.taken()).isEmpty();
        }
    }

    @Test
    void aMessageIdIsOneWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail("<a@b>\r\nX: y", "a@example.org", "x"));
    }

    @Test
    void saysWhoItIsForAndThatAMachineWroteIt() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp();
                MailLine line = MailServers.at(smtp.port()).connect()) {
            line.send(mail(ID, "a@example.org", "您的事项已经受理"));
            MimeMessage read = read(smtp.taken().getFirst());
            assertThat(read.getMessageID()).isEqualTo(ID);
            assertThat(read.getFrom())
                    .containsExactly(new InternetAddress("office@bancheng.example"));
            assertThat(((InternetAddress) read.getFrom()[0]).getPersonal())
                    .isEqualTo("办成 Bancheng");
            assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(read.getHeader("Content-Language")).containsExactly("zh-CN");
            assertThat(read.getSentDate()).isEqualTo("2026-02-12T02:00:00Z");
            assertThat((String) read.getContent()).contains("第一行 𠮷\r\n.单独的点\r\n");
        }
    }

    @Test
    void tellsWhatAnAnswerMeans() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp();
                MailLine line = MailServers.at(smtp.port()).connect()) {
            smtp.next("RCPT", "550 5.1.1 <a@example.org> unknown");
            assertThat(line.send(some())).isEqualTo(Outcome.permanent("550 5.1.1"));
            smtp.next("RCPT", "451 4.7.1 greylisted, try again");
            assertThat(line.send(some())).isEqualTo(Outcome.temporary("451 4.7.1"));
            smtp.next("RCPT", "552 mailbox full");
            assertThat(line.send(some())).isEqualTo(Outcome.temporary("552"));
            smtp.next("MAIL", "550 5.7.1 we do not like you");
            assertThat(line.send(some())).isEqualTo(Outcome.temporary("550 5.7.1 sender"));
            smtp.next(".", "554 5.6.0 that looks like spam");
            assertThat(line.send(some())).isEqualTo(Outcome.permanent("554 5.6.0"));
            smtp.next(".", "452 4.3.1 disk full");
            assertThat(line.send(some())).isEqualTo(Outcome.temporary("452 4.3.1"));
            smtp.next(".", ScriptedSmtp.DROP);
            assertThat(line.send(some()).kind()).isEqualTo(Outcome.Kind.TEMPORARY);
            assertThat(line.send(some()))
                    .as("on a new line")
                    .isEqualTo(new Outcome(Outcome.Kind.ACCEPTED, "250"));
        }
    }

    private static Mail some() {
        return mail(ID, "a@example.org", "x");
    }

    private static Mail mail(String id, String to, String subject) {
        return new Mail(
                id,
                to,
                subject,
                "第一行 𠮷\n.单独的点\n",
                Locale.SIMPLIFIED_CHINESE,
                Instant.parse("2026-02-12T02:00:00Z"));
    }

    private static MimeMessage read(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
