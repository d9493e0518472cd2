package io.yotosmartstream.local.identity;

import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.local.files.KeyFolder;
import io.yotosmartstream.mail.Mailer;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local identity provider, and what only a laptop offers beside it. */
public final class LocalIdentity {
  /** The claim {@code iss}: a name, as the address of the local store may change. */
  public static final String ISSUER = "urn:yoto-smart-stream:local";

  /** The claim {@code client_id}. */
  public static final String CLIENT_ID = "yoto-smart-stream-page";

  private final IdentityDatabase database;
  private final AccessTokens tokens;
  private final IdentityProvider provider;

  /**
   * @param keys where the signing key is kept
   * @param pageUrl for links in mails; null leaves them out
   */
  public LocalIdentity(
      Database database,
      KeyFolder keys,
      Mailer mailer,
      @Nullable String pageUrl,
      PasswordCost cost,
      InstantSource clock) {
    this.database = new IdentityDatabase(database);
    this.tokens = new AccessTokens(keys, clock);
    this.provider =
        new SqliteIdentityProvider(
            this.database,
            new Passwords(cost),
            new Codes(keys.secret("codes.key")),
            tokens,
            mailer,
            new IdentityMails(pageUrl),
            clock);
  }

  public IdentityProvider provider() {
    return provider;
  }

  /** The key set that checks the access tokens, as JSON. */
  public String jwks() {
    return tokens.jwks();
  }

  /** Counts from the next access token on; nothing happens where there is no such user. */
  public void setGroups(String userId, List<String> groups) {
    if (groups.stream().anyMatch(group -> !group.matches("[A-Za-z0-9_-]+"))) {
      throw new IllegalArgumentException("A group's name has letters, digits, - and _ only");
    }
    database.write(
        connection -> {
          UserRows.setGroups(connection, userId, groups);
          return true;
        });
  }
}
