package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Mail;
import io.yotosmartstream.environments.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Accounts and passwords. */
final class IdentityPlan {
  /** As the contract promises (openapi.yaml, schema Password). */
  private static final int SHORTEST_PASSWORD = 10;

  private static final int ACCESS_MINUTES = 15;
  private static final int REFRESH_DAYS = 30;

  private IdentityPlan() {}

  static UserPool of(Environment environment) {
    Settings settings = environment.settings();
    Names names = Names.of(environment);
    Mail mail = settings.mail();
    return new UserPool(
        names.name("users"),
        names.name("page"),
        names.global("users"),
        switch (settings.mfa()) {
          case OFF -> "OFF";
          case OPTIONAL -> "OPTIONAL";
          case REQUIRED -> "ON";
        },
        new UserPool.PasswordPolicy(SHORTEST_PASSWORD, false, false),
        List.of("admin", "user"),
        mail.sender() == Mail.Sender.SES
            ? Optional.of(
                new UserPool.Sender(
                    Objects.requireNonNull(mail.from()), Grants.sesIdentity(names, mail)))
            : Optional.empty(),
        new UserPool.TokenLives(ACCESS_MINUTES, ACCESS_MINUTES, REFRESH_DAYS),
        settings.deletionProtection());
  }
}
