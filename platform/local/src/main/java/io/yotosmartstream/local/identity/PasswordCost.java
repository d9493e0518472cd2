package io.yotosmartstream.local.identity;

/** What one guess of a password costs. */
public record PasswordCost(int memoryKibibytes, int passes, int lanes) {

  /** The least that OWASP's Password Storage Cheat Sheet recommends for Argon2id. */
  public static final PasswordCost RECOMMENDED = new PasswordCost(19 * 1024, 2, 1);
}
