package io.yotosmartstream.functions.testing;

import io.yotosmartstream.functions.accounts.AccountFunctions;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.wiring.FunctionsConfiguration;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.FreshTokens;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The functions as they run, in a temporary folder. */
public final class TestHouse implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  public final SettableClock clock = new SettableClock();
  public final FakeYotoCloud yoto = new FakeYotoCloud(clock);
  public final Heard heard = new Heard();
  private final LocalPlatform local;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public TestHouse(Path folder) {
    this(folder, 1_000_000, 1_000);
  }

  public TestHouse(Path folder, long storageLimit, long speechLimit) {
    this(folder, new ApiSettings("test", "http://page", "ws://live", storageLimit, speechLimit));
  }

  public TestHouse(Path folder, ApiSettings settings) {
    local =
        LocalPlatform.open(
            Map.of(
                "YOTO_DATA", folder.toString(),
                "LOCAL_STORE_URL", "http://127.0.0.1:1",
                "YOTO_LOGIN_URL", "http://127.0.0.1:1",
                "YOTO_API_URL", "http://127.0.0.1:1",
                "YOTO_CLIENT_ID", "test",
                "YOTO_CALLBACK_URL", "http://127.0.0.1:1/yoto/callback"),
            new PasswordCost(8, 1, 1),
            clock);
    Platform p = local.platform();
    Platform platform =
        new Platform(
            p.clock(),
            p.ids(),
            p.items(),
            p.audioStore(),
            p.identity(),
            p.tokenVault(),
            p.speech(),
            yoto,
            heard,
            p.wakeUpSource(),
            heard,
            heard,
            p.mailer(),
            p.page());
    context.registerBean(Platform.class, () -> platform);
    context.registerBean(ApiSettings.class, () -> settings);
    context.register(FunctionsConfiguration.class);
    context.setAllowBeanDefinitionOverriding(true);
    context.registerBean("pause", FreshTokens.Pause.class, () -> clock::advance);
    context.refresh();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public Platform platform() {
    return get(Platform.class);
  }

  public Table table() {
    return get(Table.class);
  }

  /** A confirmed adult with a household of their own, signed in. */
  public Caller newFamily(String email) {
    AccountFunctions accounts = get(AccountFunctions.class);
    var unused =
        accounts.registerUser(
            new AccountFunctions.RegisterUser(email, PASSWORD, "Robin", "1.1.1.1"));
    accounts.confirmUser(new AccountFunctions.ConfirmUser(email, lastCode(email), "1.1.1.1"));
    return signIn(email);
  }

  public Caller signIn(String email) {
    String token =
        get(AccountFunctions.class)
            .signIn(new AccountFunctions.SignIn(email, PASSWORD, "1.1.1.1"))
            .accessToken();
    TokenClaims claims = platform().identity().verifyAccessToken(token);
    return get(Callers.class).of(claims);
  }

  public String lastCode(String email) {
    Matcher matcher = CODE.matcher(lastMail(email));
    if (!matcher.find()) {
      throw new IllegalStateException("There is no code in the last mail to " + email);
    }
    return matcher.group();
  }

  public String lastMail(String email) {
    return local.outbox().sent().stream()
        .filter(mail -> mail.to().equals(email))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Override
  public void close() {
    context.close();
    local.close();
  }
}
