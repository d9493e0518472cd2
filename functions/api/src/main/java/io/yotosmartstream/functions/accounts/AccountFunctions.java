package io.yotosmartstream.functions.accounts;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.SignUpRule;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sign-up and sign-in. */
public final class AccountFunctions {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_PER_ADDRESS = 10;
  private static final int MAILS_PER_ADDRESS = 5;

  /** Asks for an account. */
  public record RegisterUser(String email, String password, String displayName, String sourceIp) {}

  /** Answer of {@code registerUser}: the same whether or not the address was known. */
  public record RegistrationAccepted(String email, boolean confirmationSent) {}

  /** Carries the code of a mail. */
  public record ConfirmUser(String email, String code, String sourceIp) {}

  /** Names an address. */
  public record AddressOnly(String email, String sourceIp) {}

  /** Asks to sign in. */
  public record SignIn(String email, String password, String sourceIp) {}

  /** Asks for a new access token; the refresh token comes from the cookie. */
  public record RefreshSession(@Nullable String refreshToken) {}

  /** Sets a new password. */
  public record ResetPassword(String email, String code, String newPassword, String sourceIp) {}

  private final IdentityProvider identity;
  private final FoundHouseholds households;
  private final SignUpRule signUps;
  private final RateLimiter limiter;
  private final Mailer mailer;
  private final LiveUpdates live;
  private final ApiSettings settings;

  public AccountFunctions(
      IdentityProvider identity,
      FoundHouseholds households,
      SignUpRule signUps,
      RateLimiter limiter,
      Mailer mailer,
      LiveUpdates live,
      ApiSettings settings) {
    this.identity = identity;
    this.households = households;
    this.signUps = signUps;
    this.limiter = limiter;
    this.mailer = mailer;
    this.live = live;
    this.settings = settings;
  }

  public RegistrationAccepted registerUser(RegisterUser request) {
    limitSource(request.sourceIp());
    limitMails(request.email());
    if (signUps.allows(request.email()) || hasAccount(request.email())) {
      register(request);
    } else {
      turnAway(request);
    }
    return new RegistrationAccepted(request.email().strip(), true);
  }

  private void register(RegisterUser request) {
    switch (identity.register(request.email().strip(), request.password())) {
      case Registration.Registered registered ->
          households.rememberSignUp(
              registered.userId(), request.email().strip(), request.displayName().strip());
      case Registration.AlreadyRegistered ignored ->
          mailer.send(
              new Mailer.Mail(
                  request.email().strip(),
                  "You have an account already",
                  "Somebody, maybe you, tried to sign up with this address. There is an account already: sign in at "
                      + settings.pageUrl()
                      + "/sign-in or set a new password at "
                      + settings.pageUrl()
                      + "/forgot.\n"));
    }
  }

  /** Who has an account is told so, invited or not. */
  private boolean hasAccount(String email) {
    return identity.findByEmail(email.strip()).filter(IdentityProvider.User::confirmed).isPresent();
  }

  private void turnAway(RegisterUser request) {
    // Takes as long as to register, so that the time does not tell who is invited.
    var unused = identity.signIn(request.email().strip(), request.password());
    mailer.send(
        new Mailer.Mail(
            request.email().strip(),
            "You need an invitation",
            "Somebody, maybe you, tried to sign up with this address at "
                + settings.pageUrl()
                + ". One joins by invitation there, and there is none for this address (any more),"
                + " so no account was made.\n\nAsk the family that you want to join to invite this"
                + " address, then sign up again.\n"));
  }

  public Nothing confirmUser(ConfirmUser request) {
    limitSource(request.sourceIp());
    limitTries("confirm", request.email());
    accepted(identity.confirm(request.email().strip(), request.code().strip()));
    return Nothing.NOTHING;
  }

  public Nothing resendConfirmation(AddressOnly request) {
    limitSource(request.sourceIp());
    limitMails(request.email());
    identity.resendConfirmation(request.email().strip());
    return Nothing.NOTHING;
  }

  public SignInResult signIn(SignIn request) {
    limitSource(request.sourceIp());
    limitTries("sign-in", request.email());
    IdentityProvider.SignIn outcome = identity.signIn(request.email().strip(), request.password());
    if (outcome instanceof IdentityProvider.SignIn.SignedIn in) {
      limiter.clear(limit("sign-in", request.email()));
      var unused = households.ensure(in.userId(), request.email().strip());
    }
    return result(outcome, "The address or the password is wrong.");
  }

  public SignInResult refreshSession(RefreshSession request) {
    String token = request.refreshToken();
    if (token == null) {
      throw Refusal.of(Refusal.Kind.NOT_SIGNED_IN, "Nobody is signed in here.");
    }
    IdentityProvider.SignIn outcome = identity.refresh(token);
    if (outcome instanceof IdentityProvider.SignIn.SignedIn in) {
      // Who was removed from a household acts in another one from now on.
      identity.find(in.userId()).ifPresent(user -> households.ensure(in.userId(), user.email()));
    }
    return result(outcome, "The sign-in has ended. Sign in again.");
  }

  public Nothing signOut(CallerOnly request) {
    identity.signOutEverywhere(request.caller().userId());
    live.endSessions(request.caller().userId());
    return Nothing.NOTHING;
  }

  public Nothing forgotPassword(AddressOnly request) {
    limitSource(request.sourceIp());
    limitMails(request.email());
    identity.forgotPassword(request.email().strip());
    return Nothing.NOTHING;
  }

  public Nothing resetPassword(ResetPassword request) {
    limitSource(request.sourceIp());
    limitTries("reset", request.email());
    accepted(
        identity.resetPassword(
            request.email().strip(), request.code().strip(), request.newPassword()));
    identity
        .findByEmail(request.email().strip())
        .ifPresent(user -> live.endSessions(user.userId()));
    limiter.clear(limit("sign-in", request.email()));
    return Nothing.NOTHING;
  }

  private static SignInResult result(IdentityProvider.SignIn outcome, String refusal) {
    return switch (outcome) {
      case IdentityProvider.SignIn.SignedIn in ->
          SignInResult.signedIn(in.accessToken(), in.refreshToken(), in.expiresIn());
      case IdentityProvider.SignIn.Challenged challenged ->
          SignInResult.challenged(challenged.challenge(), challenged.session());
      case IdentityProvider.SignIn.Refused refused ->
          throw Refusal.of(
              Refusal.Kind.NOT_SIGNED_IN,
              refused.unconfirmed()
                  ? "The address is not confirmed yet. Enter the code from the mail."
                  : refusal);
    };
  }

  private static void accepted(CodeOutcome outcome) {
    if (outcome == CodeOutcome.WRONG_OR_EXPIRED) {
      throw Refusal.invalid("/code", "The code is wrong or too old. Ask for a new one.");
    }
  }

  private void limitTries(String what, String email) {
    limiter.count(
        limit(what, email),
        TRIES_PER_ADDRESS,
        WINDOW,
        "Too many tries for this address. Wait a little.");
  }

  private void limitMails(String email) {
    limiter.count(
        limit("mail", email),
        MAILS_PER_ADDRESS,
        Duration.ofHours(1),
        "Too many mails to this address. Wait a little.");
  }

  private void limitSource(String sourceIp) {
    limiter.count(
        "source-" + Secrets.hash(sourceIp),
        settings.triesPerSource(),
        WINDOW,
        "Too many tries from here. Wait a little.");
  }

  private static String limit(String what, String email) {
    return what + "-" + Secrets.hash(email.strip().toLowerCase(Locale.ROOT));
  }
}
