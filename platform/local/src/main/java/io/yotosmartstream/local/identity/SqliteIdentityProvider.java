package io.yotosmartstream.local.identity;

import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.local.identity.Codes.Purpose;
import io.yotosmartstream.local.identity.Sessions.Grant;
import io.yotosmartstream.mail.Mailer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts in the database. Passwords are hashed outside of transactions, as that takes long. */
final class SqliteIdentityProvider implements IdentityProvider {
  private static final List<String> FIRST_GROUPS = List.of("user");

  private final IdentityDatabase database;
  private final Passwords passwords;
  private final Codes codes;
  private final AccessTokens tokens;
  private final Mailer mailer;
  private final IdentityMails mails;
  private final InstantSource clock;
  private final Sessions sessions = new Sessions();

  SqliteIdentityProvider(
      IdentityDatabase database,
      Passwords passwords,
      Codes codes,
      AccessTokens tokens,
      Mailer mailer,
      IdentityMails mails,
      InstantSource clock) {
    this.database = database;
    this.passwords = passwords;
    this.codes = codes;
    this.tokens = tokens;
    this.mailer = mailer;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Registration register(String email, String password) {
    String hash = passwords.hash(password); // first, so that it takes as long either way
    String userId = UUID.randomUUID().toString();
    UserRows.User user = new UserRows.User(userId, email, hash, false, FIRST_GROUPS);
    long now = clock.millis();
    Optional<String> code =
        database.write(
            connection ->
                UserRows.insert(connection, user, now)
                    ? Optional.of(codes.issue(connection, userId, Purpose.CONFIRM, now))
                    : Optional.empty());
    if (code.isEmpty()) {
      return new Registration.AlreadyRegistered();
    }
    mailer.send(mails.confirmation(email.strip(), code.get()));
    return new Registration.Registered(userId);
  }

  @Override
  public Registration registerConfirmed(String email, String password) {
    String userId = UUID.randomUUID().toString();
    UserRows.User user =
        new UserRows.User(userId, email, passwords.hash(password), true, FIRST_GROUPS);
    boolean inserted =
        database.write(connection -> UserRows.insert(connection, user, clock.millis()));
    return inserted ? new Registration.Registered(userId) : new Registration.AlreadyRegistered();
  }

  @Override
  public CodeOutcome confirm(String email, String code) {
    return database.write(
        connection -> {
          Optional<UserRows.User> user = UserRows.byEmail(connection, email);
          if (user.isEmpty()) {
            return CodeOutcome.WRONG_OR_EXPIRED;
          }
          String userId = user.get().userId();
          CodeOutcome outcome =
              codes.check(connection, userId, Purpose.CONFIRM, code, clock.millis());
          if (outcome == CodeOutcome.ACCEPTED) {
            UserRows.confirm(connection, userId);
          }
          return outcome;
        });
  }

  @Override
  public void resendConfirmation(String email) {
    user(email)
        .filter(user -> !user.confirmed())
        .ifPresent(
            user -> mailer.send(mails.confirmation(user.email(), newCode(user, Purpose.CONFIRM))));
  }

  @Override
  public SignIn signIn(String email, String password) {
    Optional<UserRows.User> found = user(email);
    if (found.isEmpty()) {
      passwords.matchNobody(password);
      return new SignIn.Refused(false);
    }
    UserRows.User user = found.get();
    if (!passwords.matches(password, user.password())) {
      return new SignIn.Refused(false);
    }
    if (!user.confirmed()) {
      return new SignIn.Refused(true);
    }
    return database.write(
        connection -> {
          // The password may have been changed, or the user deleted, while it was being checked.
          boolean unchanged =
              UserRows.byId(connection, user.userId())
                  .filter(now -> now.password().equals(user.password()))
                  .isPresent();
          return unchanged
              ? signedIn(sessions.start(connection, user.userId(), clock.instant()), user)
              : new SignIn.Refused(false);
        });
  }

  @Override
  public SignIn refresh(String refreshToken) {
    return database.write(
        connection -> {
          Optional<Grant> grant = sessions.spend(connection, refreshToken, clock.instant());
          if (grant.isEmpty()) {
            return new SignIn.Refused(false);
          }
          String userId = grant.get().session().userId();
          return signedIn(grant.get(), UserRows.byId(connection, userId).orElseThrow());
        });
  }

  @Override
  public void signOutEverywhere(String userId) {
    database.write(
        connection -> {
          sessions.endAllOf(connection, userId);
          return true;
        });
  }

  @Override
  public void forgotPassword(String email) {
    user(email)
        .ifPresent(user -> mailer.send(mails.reset(user.email(), newCode(user, Purpose.RESET))));
  }

  @Override
  public CodeOutcome resetPassword(String email, String code, String newPassword) {
    String hash = passwords.hash(newPassword);
    return database.write(
        connection -> {
          Optional<UserRows.User> user = UserRows.byEmail(connection, email);
          if (user.isEmpty()) {
            return CodeOutcome.WRONG_OR_EXPIRED;
          }
          String userId = user.get().userId();
          CodeOutcome outcome =
              codes.check(connection, userId, Purpose.RESET, code, clock.millis());
          if (outcome == CodeOutcome.ACCEPTED) {
            UserRows.setPassword(connection, userId, hash);
            UserRows.confirm(connection, userId); // the code proves the address too
            sessions.endAllOf(connection, userId);
          }
          return outcome;
        });
  }

  @Override
  public Optional<User> findByEmail(String email) {
    return user(email).map(SqliteIdentityProvider::shown);
  }

  @Override
  public Optional<User> find(String userId) {
    return userById(userId).map(SqliteIdentityProvider::shown);
  }

  @Override
  public boolean verifyPassword(String userId, String password) {
    Optional<UserRows.User> user = userById(userId);
    if (user.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    return passwords.matches(password, user.get().password());
  }

  @Override
  public void delete(String userId) {
    database.write(
        connection -> {
          UserRows.delete(connection, userId);
          return true;
        });
  }

  @Override
  public @Nullable TokenClaims verifyAccessToken(String token) {
    return tokens.verify(token);
  }

  private SignIn signedIn(Grant grant, UserRows.User user) {
    return new SignIn.SignedIn(
        user.userId(),
        tokens.issue(grant.session(), user.groups()),
        grant.refreshToken(),
        (int) AccessTokens.LIFETIME.toSeconds());
  }

  private String newCode(UserRows.User user, Purpose purpose) {
    return database.write(
        connection -> codes.issue(connection, user.userId(), purpose, clock.millis()));
  }

  private Optional<UserRows.User> user(String email) {
    return database.read(connection -> UserRows.byEmail(connection, email));
  }

  private Optional<UserRows.User> userById(String userId) {
    return database.read(connection -> UserRows.byId(connection, userId));
  }

  private static User shown(UserRows.User user) {
    return new User(user.userId(), user.email(), user.confirmed());
  }
}
