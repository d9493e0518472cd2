package io.yotosmartstream.aws.mail;

import io.yotosmartstream.mail.Mailer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** There is nobody to send it for us. */
final class NoMail implements Mailer {
  private final Consumer<String> log;
  private final AtomicBoolean said = new AtomicBoolean();

  NoMail(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void send(Mail mail) {
    if (said.compareAndSet(false, true)) {
      log.accept(
          "MAIL_FROM is not set, so mails such as invitations are not sent. Said once; the sender"
              + " ses in the environment's file changes it");
    }
  }
}
