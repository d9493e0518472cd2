package io.yotosmartstream.aws.mail;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.mail.Mailer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Makes what sends mail of our own; the codes of accounts are sent by Cognito. */
public final class SesMail {
  private static final Logger LOG = LoggerFactory.getLogger(SesMail.class);

  private SesMail() {}

  /**
   * Where {@code MAIL_FROM} is not set, as where Cognito's own sender is all there is, nothing is
   * sent; the log says so once.
   *
   * @param settings the environment variables of the process
   */
  public static Mailer in(AwsClients clients, Map<String, String> settings) {
    String from = settings.getOrDefault("MAIL_FROM", "").strip();
    if (from.isEmpty()) {
      return new NoMail(LOG::warn);
    }
    return new SesMailer(clients.make(SesV2Client.builder(), "SESV2", CallTimes.QUICK), from);
  }
}
