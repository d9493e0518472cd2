package io.yotosmartstream.aws.identity;

import static io.yotosmartstream.aws.identity.CognitoCalls.answerOf;

import io.yotosmartstream.aws.clients.Once;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.TokenClaims;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * Accounts in a user pool whose members are known by their address and sign in through our
 * functions only.
 *
 * <p>Addresses go to the pool in lower case, so that they are the same in whatever case even where
 * the pool itself makes a difference.
 */
final class CognitoProvider implements IdentityProvider {
  private final Once<CognitoPool> pool;
  private final Once<AccessTokens> tokens;
  private final SignUps signUps;
  private final SignIns signIns;

  CognitoProvider(Supplier<CognitoPool> maker, InstantSource clock) {
    pool = new Once<>(maker);
    tokens = new Once<>(() -> new AccessTokens(pool.get(), clock));
    signUps = new SignUps(pool);
    signIns = new SignIns(pool);
  }

  @Override
  public Registration register(String email, String password) {
    return answerOf(() -> signUps.register(key(email), password, this::findByEmail));
  }

  @Override
  public Registration registerConfirmed(String email, String password) {
    return new CognitoUsers(pool.get())
        .create(email, password)
        .<Registration>map(Registration.Registered::new)
        .orElseGet(Registration.AlreadyRegistered::new);
  }

  @Override
  public CodeOutcome confirm(String email, String code) {
    return answerOf(() -> signUps.confirm(key(email), code, this::findByEmail));
  }

  @Override
  public void resendConfirmation(String email) {
    var unused = answerOf(() -> signUps.resend(key(email)));
  }

  @Override
  public SignIn signIn(String email, String password) {
    return answerOf(() -> signIns.signIn(key(email), password));
  }

  @Override
  public SignIn refresh(String refreshToken) {
    return answerOf(() -> signIns.refresh(refreshToken));
  }

  @Override
  public void signOutEverywhere(String userId) {
    var unused = answerOf(() -> signIns.signOutEverywhere(userId));
  }

  @Override
  public void forgotPassword(String email) {
    var unused = answerOf(() -> signUps.forgot(key(email)));
  }

  @Override
  public CodeOutcome resetPassword(String email, String code, String newPassword) {
    return answerOf(
        () -> {
          CodeOutcome outcome = signUps.reset(key(email), code, newPassword);
          if (outcome == CodeOutcome.ACCEPTED) {
            // Cognito lets them live on.
            var unused = signIns.signOutEverywhere(key(email));
          }
          return outcome;
        });
  }

  @Override
  public Optional<User> findByEmail(String email) {
    return user(key(email)).filter(user -> user.email().equalsIgnoreCase(email.strip()));
  }

  @Override
  public Optional<User> find(String userId) {
    return user(userId).filter(user -> user.userId().equals(userId));
  }

  @Override
  public boolean verifyPassword(String userId, String password) {
    return answerOf(() -> signIns.isPassword(userId, password));
  }

  @Override
  public void delete(String userId) {
    var unused =
        answerOf(
            () -> {
              try {
                CognitoPool users = pool.get();
                users.client().adminDeleteUser(d -> d.userPoolId(users.poolId()).username(userId));
              } catch (UserNotFoundException e) {
                return false;
              }
              return true;
            });
  }

  @Override
  public @Nullable TokenClaims verifyAccessToken(String token) {
    return tokens.get().verify(token);
  }

  /**
   * Asked for by name in place of searched for: a search lags behind, and a filter has to be
   * quoted.
   *
   * @param name an id or an address; Cognito takes both
   */
  private Optional<User> user(String name) {
    if (!Names.possible(name)) {
      return Optional.empty();
    }
    return answerOf(
        () -> {
          CognitoPool users = pool.get();
          try {
            var found =
                users.client().adminGetUser(g -> g.userPoolId(users.poolId()).username(name));
            String email = attribute(found.userAttributes(), "email");
            String sub = attribute(found.userAttributes(), "sub");
            return Optional.of(
                new User(
                    sub.isEmpty() ? found.username() : sub,
                    email,
                    found.userStatus() != UserStatusType.UNCONFIRMED));
          } catch (UserNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  private static String attribute(Iterable<AttributeType> attributes, String name) {
    for (AttributeType attribute : attributes) {
      if (attribute.name().equals(name)) {
        return attribute.value();
      }
    }
    return "";
  }

  private static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
