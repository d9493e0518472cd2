package io.yotosmartstream.local.identity;

import io.yotosmartstream.mail.Mailer.Mail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The mails that carry codes. Their links open the page where the code is typed; the code itself is
 * not in the link, so that it stays out of histories and logs.
 */
final class IdentityMails {
  private final @Nullable String pageUrl;

  /**
   * @param pageUrl where the page is; null leaves the links out
   */
  IdentityMails(@Nullable String pageUrl) {
    this.pageUrl = pageUrl;
  }

  Mail confirmation(String to, String code) {
    return new Mail(
        to,
        "Confirm your address",
        """
        Welcome to Yoto Smart Stream.

        Your code is %s and is good for 15 minutes.%s

        If you did not ask for an account, there is nothing to do."""
            .formatted(code, link("/confirm", to)));
  }

  Mail reset(String to, String code) {
    return new Mail(
        to,
        "Set a new password",
        """
        Somebody, hopefully you, asked for a new password.

        Your code is %s and is good for 15 minutes.%s

        If it was not you, your password stays as it is."""
            .formatted(code, link("/reset", to)));
  }

  private String link(String path, String to) {
    if (pageUrl == null) {
      return "";
    }
    String email = URLEncoder.encode(to, StandardCharsets.UTF_8);
    return "\n\nEnter it at " + pageUrl.replaceFirst("/+$", "") + path + "?email=" + email;
  }
}
