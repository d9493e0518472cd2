package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import java.util.List;

/** Who is told of alarms and of the budget. */
public record Notifications(
    @About("E-mail addresses; each gets a mail to confirm.")
        @Default("[]")
        @AtMost(10)
        @Matches(value = EMAIL, says = EMAIL_SAYS)
        List<String> emails,
    @About("Telephones that get a text message (costs extra), in quotes.")
        @Default("[]")
        @AtMost(10)
        @Matches(
            value = "\\+[1-9][0-9]{6,14}",
            says = "+, country code and number in quotes, like \"+442071234567\" (E.164)")
        List<String> phones,
    @About("Addresses that get a POST, like those of a chat.")
        @Default("[]")
        @AtMost(10)
        @Matches(
            value = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s]*)?",
            says = "addresses with https://")
        List<String> webhooks) {
  static final String EMAIL = "[^@\\s]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
  static final String EMAIL_SAYS = "an e-mail address like owner@example.com";

  public Notifications {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    webhooks = List.copyOf(webhooks);
  }
}
