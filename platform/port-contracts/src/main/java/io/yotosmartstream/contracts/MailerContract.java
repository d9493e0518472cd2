package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.mail.Mailer.Mail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Mailer} says. */
public abstract class MailerContract {
  private final String address = UUID.randomUUID() + "@example.com";

  protected abstract Mailer mailer();

  /** What has arrived at the address, oldest first. */
  protected abstract List<Mail> arrivedAt(String address) throws Exception;

  @Test
  void aMailArrives() throws Exception {
    Mail mail = new Mail(address, "Grüße 🎵", "First line\n\nhttps://example.com/?a=b&c=d <tag> ü");
    mailer().send(mail);
    assertThat(arrivedAt(address)).containsExactly(mail);
  }

  @Test
  void mailsArriveInOrderAndOnlyWhereTheyShould() throws Exception {
    Mailer mailer = mailer();
    mailer.send(new Mail(address, "1", "one"));
    mailer.send(new Mail("other-" + address, "x", "other"));
    mailer.send(new Mail(address, "2", "two"));
    assertThat(arrivedAt(address)).extracting(Mail::subject).containsExactly("1", "2");
  }
}
