package io.yotosmartstream.seeding;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import io.yotosmartstream.seeding.DemoFamily.Seeded;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code make seed}: see {@link SeedSettings}, and the variables of the platform. Ends with 2 where
 * it cannot be done.
 */
public final class SeedMain {
  private SeedMain() {}

  public static void main(String[] args) {
    System.exit(run(System.getenv(), PlatformProvider::load));
  }

  static int run(Map<String, String> env, Function<Map<String, String>, Platform> platforms) {
    try {
      SeedSettings settings = SeedSettings.from(env);
      Map<String, String> all = new HashMap<>(env);
      all.putIfAbsent("LIVE_URL", "ws://127.0.0.1"); // where pages listen; nobody does here
      ApiSettings api = ApiSettings.from(all);
      Seeded seeded =
          new DemoFamily(platforms.apply(env), api).put(settings.email(), settings.password());
      System.out.println(
          seeded.newThings() == 0 && !seeded.accountIsNew()
              ? "The demo family is in " + settings.environment() + " already"
              : "The demo family is in " + settings.environment());
      System.out.println("  Page     " + api.pageUrl());
      System.out.println("  Sign in  " + signIn(settings, seeded));
      return 0;
    } catch (Refusal e) {
      System.err.println(e.detail());
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
    }
    return 2;
  }

  private static String signIn(SeedSettings settings, Seeded seeded) {
    return settings.email()
        + (seeded.passwordFits()
            ? " / " + settings.password()
            : " and the password that was printed when it was made, or that it has since");
  }
}
