package io.yotosmartstream.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * Accounts and passwords.
 *
 * @param domainPrefix of the hosted pages, unique in a region
 * @param mfa {@code OFF}, {@code OPTIONAL} or {@code ON}
 * @param sender address and identity of SES; empty for Cognito's own sender
 */
public record UserPool(
    String name,
    String client,
    String domainPrefix,
    String mfa,
    PasswordPolicy passwords,
    List<String> groups,
    Optional<Sender> sender,
    TokenLives tokens,
    boolean deletionProtection) {
  public UserPool {
    groups = List.copyOf(groups);
  }

  /** What a password must have. */
  public record PasswordPolicy(int minimumLength, boolean letters, boolean digits) {}

  /** Who mails come from. */
  public record Sender(String from, String identityArn) {}

  /** How long tokens live. */
  public record TokenLives(int accessMinutes, int idMinutes, int refreshDays) {}
}
