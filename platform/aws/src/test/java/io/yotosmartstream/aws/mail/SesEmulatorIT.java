package io.yotosmartstream.aws.mail;

import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.aws.emulated.MiniStack;
import io.yotosmartstream.contracts.MailerContract;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.mail.Mailer.Mail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The mailer's contract on MiniStack's SES, which keeps what it is given. */
class SesEmulatorIT extends MailerContract {
  private static final String FROM = "house@example.com";

  @BeforeAll
  static void ownTheAddress() {
    MiniStack.get()
        .clients()
        .make(SesV2Client.builder(), "SESV2", CallTimes.QUICK)
        .createEmailIdentity(identity -> identity.emailIdentity(FROM));
  }

  @Override
  protected Mailer mailer() {
    return SesMail.in(MiniStack.get().clients(), Map.of("MAIL_FROM", FROM));
  }

  @Override
  protected List<Mail> arrivedAt(String address) throws Exception {
    return MiniStack.get().mailsTo(address).stream()
        .map(mail -> new Mail(address, mail.subject(), mail.text()))
        .toList();
  }
}
