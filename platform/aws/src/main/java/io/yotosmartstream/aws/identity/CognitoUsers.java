package io.yotosmartstream.aws.identity;

import static io.yotosmartstream.aws.identity.CognitoCalls.answerOf;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * What an administrator does, with leave of their own: no function may. Ids are those of {@link
 * io.yotosmartstream.identity.IdentityProvider.User}.
 */
public final class CognitoUsers {
  private final CognitoPool pool;
  private final SecureRandom random = new SecureRandom();

  CognitoUsers(CognitoPool pool) {
    this.pool = pool;
  }

  /**
   * An account whose address counts as confirmed and whose password nobody knows: the person sets
   * one by "forgot password". Cognito's own invitation would ask for the new password in the middle
   * of the first sign-in, which the page does not offer. No mail is sent.
   *
   * @return the id; empty where the address has an account, which is left as it is
   */
  public Optional<String> create(String email) {
    return create(email, unknown());
  }

  /** With a password that somebody knows. Finishes what was cut off before it had one. */
  Optional<String> create(String email, String password) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    return answerOf(
        () -> {
          try {
            pool.client().adminCreateUser(request(address));
          } catch (UsernameExistsException e) {
            if (get(address).userStatus() != UserStatusType.FORCE_CHANGE_PASSWORD) {
              return Optional.empty();
            }
          }
          setPassword(address, password);
          AdminGetUserResponse user = get(address);
          return user.userAttributes().stream()
              .filter(attribute -> attribute.name().equals("sub"))
              .map(AttributeType::value)
              .findFirst()
              .or(() -> Optional.of(user.username()));
        });
  }

  private AdminGetUserResponse get(String name) {
    return pool.client().adminGetUser(g -> g.userPoolId(pool.poolId()).username(name));
  }

  /** Takes and gives leave to sign in; taking it ends the sign-ins there are. */
  public void setEnabled(String userId, boolean enabled) {
    var unused =
        answerOf(
            () -> {
              if (enabled) {
                return pool.client()
                    .adminEnableUser(e -> e.userPoolId(pool.poolId()).username(userId));
              }
              pool.client().adminDisableUser(d -> d.userPoolId(pool.poolId()).username(userId));
              return pool.client()
                  .adminUserGlobalSignOut(s -> s.userPoolId(pool.poolId()).username(userId));
            });
  }

  public Set<String> groups(String userId) {
    return answerOf(
        () -> {
          Set<String> groups = new LinkedHashSet<>();
          pool
              .client()
              .adminListGroupsForUserPaginator(l -> l.userPoolId(pool.poolId()).username(userId))
              .groups()
              .stream()
              .map(GroupType::groupName)
              .forEach(groups::add);
          return groups;
        });
  }

  /** Counts from the next access token on. A group that the pool does not have is refused. */
  public void setGroups(String userId, Set<String> wanted) {
    Set<String> present = groups(userId);
    var unused =
        answerOf(
            () -> {
              wanted.stream().filter(g -> !present.contains(g)).forEach(g -> add(userId, g));
              present.stream().filter(g -> !wanted.contains(g)).forEach(g -> remove(userId, g));
              return wanted;
            });
  }

  private AdminCreateUserRequest request(String address) {
    return AdminCreateUserRequest.builder()
        .userPoolId(pool.poolId())
        .username(address)
        .userAttributes(
            AttributeType.builder().name("email").value(address).build(),
            AttributeType.builder().name("email_verified").value("true").build())
        .messageAction(MessageActionType.SUPPRESS)
        .build();
  }

  private void setPassword(String name, String password) {
    pool.client()
        .adminSetUserPassword(
            p -> p.userPoolId(pool.poolId()).username(name).password(password).permanent(true));
  }

  private void add(String userId, String group) {
    pool.client()
        .adminAddUserToGroup(a -> a.userPoolId(pool.poolId()).username(userId).groupName(group));
  }

  private void remove(String userId, String group) {
    pool.client()
        .adminRemoveUserFromGroup(
            r -> r.userPoolId(pool.poolId()).username(userId).groupName(group));
  }

  private String unknown() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    // The end has a sign of every kind that a pool may ask for.
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "aA1!";
  }
}
