package io.yotosmartstream.migration.testing;

import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoTokens;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of a Yoto cloud what tokens need: each refresh token is good once, and using it again ends the
 * grant. Access tokens are {@code access:USER:NUMBER}.
 */
public final class RotatingYoto {
  private final Map<String, String> good = new HashMap<>();
  private final InstantSource clock;
  private int issued;
  private boolean away;

  public RotatingYoto(InstantSource clock) {
    this.clock = clock;
  }

  /** A refresh token that is good. */
  public String grant(String user) {
    String token = "refresh:" + user + ":" + ++issued;
    good.put(user, token);
    return token;
  }

  public boolean isGood(String refreshToken) {
    return good.containsValue(refreshToken);
  }

  public void goAway(boolean gone) {
    away = gone;
  }

  public YotoCloud cloud() {
    return (YotoCloud)
        Proxy.newProxyInstance(
            YotoCloud.class.getClassLoader(),
            new Class<?>[] {YotoCloud.class},
            (self, method, arguments) -> {
              try {
                return RotatingYoto.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(this, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  public YotoTokens refresh(String refreshToken) {
    if (away) {
      throw new YotoCloudException(YotoCloudException.Kind.UNAVAILABLE, "away");
    }
    String user = refreshToken.contains(":") ? refreshToken.split(":")[1] : "";
    if (!refreshToken.equals(good.get(user))) {
      good.remove(user);
      throw new YotoCloudException(YotoCloudException.Kind.INVALID_GRANT, "spent");
    }
    String next = grant(user);
    return new YotoTokens(
        "access:" + user + ":" + issued, next, clock.instant().plus(Duration.ofHours(24)), "");
  }

  public String userOf(String accessToken) {
    if (!accessToken.startsWith("access:")) {
      throw new YotoCloudException(YotoCloudException.Kind.REJECTED, "no access token");
    }
    return accessToken.split(":")[1];
  }

  public Optional<String> accountEmail(String accessToken) {
    return Optional.of(userOf(accessToken) + "@yoto.example");
  }

  public List<YotoDevice> devices(String accessToken) {
    return List.of();
  }
}
