package io.yotosmartstream.aws.mail;

import io.yotosmartstream.mail.Mailer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Mail that SES does not take is lost: no mail is the only way to anything, and who hears that one
 * was not sent could tell whether there is an account.
 */
final class SesMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(SesMailer.class);

  private final SesV2Client client;
  private final String from;

  SesMailer(SesV2Client client, String from) {
    this.client = client;
    this.from = from;
  }

  @Override
  public void send(Mail mail) {
    try {
      client.sendEmail(
          send ->
              send.fromEmailAddress(from)
                  .destination(to -> to.toAddresses(mail.to()))
                  .content(
                      content ->
                          content.simple(
                              simple ->
                                  simple
                                      .subject(text(mail.subject()))
                                      .body(body -> body.text(text(mail.text()))))));
    } catch (SesV2Exception e) {
      // Its message names addresses, its code cannot.
      LOG.warn(
          "SES did not take a mail: {}, request {}",
          e.awsErrorDetails().errorCode(),
          e.requestId());
    } catch (SdkException e) {
      LOG.warn("SES cannot be reached: {}", e.getMessage());
    }
  }

  private static Content text(String data) {
    return Content.builder().charset(StandardCharsets.UTF_8.name()).data(data).build();
  }
}
