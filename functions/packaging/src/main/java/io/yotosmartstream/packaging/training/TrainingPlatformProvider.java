package io.yotosmartstream.packaging.training;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.InMemoryTokenVault;
import io.yotosmartstream.yoto.YotoCloud;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform called {@code training}: an empty table in memory, one user, and other ports that find
 * nothing.
 */
public final class TrainingPlatformProvider implements PlatformProvider {
  /** Chooses it ({@code YOTO_PLATFORM}). */
  public static final String NAME = "training";

  public static final String USER_ID = "6f0f2c9e-5a7e-4f0b-9d0e-5b1c7a8f4d21";
  public static final String EMAIL = "training@example.com";
  public static final String PASSWORD = "the-right-password";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Platform create(Map<String, String> settings) {
    CallsToNobody.make();
    InstantSource clock = InstantSource.system();
    return new Platform(
        clock,
        new UlidGenerator(clock),
        new InMemoryItemStore(clock),
        empty(AudioStore.class),
        identity(),
        new InMemoryTokenVault(clock),
        empty(SpeechSynthesizer.class),
        empty(YotoCloud.class),
        empty(WakeUps.class),
        WakeUpSource.none(),
        empty(JobQueue.class),
        empty(LiveUpdates.class),
        empty(Mailer.class),
        empty(PageFiles.class));
  }

  private static IdentityProvider identity() {
    var user = new IdentityProvider.User(USER_ID, EMAIL, true);
    var in = new IdentityProvider.SignIn.SignedIn(USER_ID, "access", "refresh", 900);
    return port(
        IdentityProvider.class,
        (method, arguments) ->
            switch (method) {
              case "signIn" ->
                  PASSWORD.equals(arguments[1]) ? in : new IdentityProvider.SignIn.Refused(false);
              case "find", "findByEmail" -> Optional.of(user);
              default -> null;
            });
  }

  private static <T> T empty(Class<T> port) {
    return port(port, (method, arguments) -> null);
  }

  private static <T> T port(Class<T> port, Answers answers) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              Object answer = answers.to(method.getName(), arguments);
              return answer == null ? nothing(method.getReturnType()) : answer;
            });
    return port.cast(proxy);
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    return type == boolean.class ? false : null;
  }

  /** Null answers with nothing. */
  private interface Answers {
    @Nullable Object to(String method, Object[] arguments);
  }
}
