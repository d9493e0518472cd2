package io.yotosmartstream.mail;

/** Sends mail to one person. Delivery is not certain; a mail is never the only way to something. */
public interface Mailer {

  /**
   * @param text plain text; may carry codes and links, so it is never logged
   */
  record Mail(String to, String subject, String text) {}

  void send(Mail mail);
}
