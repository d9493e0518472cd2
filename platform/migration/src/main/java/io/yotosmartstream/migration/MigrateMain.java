package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.migration.report.Progress;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.UnreadableSourceException;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code make migrate}: see {@link MigrationSettings}, and the variables of the platform. Ends with
 * 2 where what was asked for cannot be done, with 1 where it broke off.
 */
public final class MigrateMain {
  private MigrateMain() {}

  public static void main(String[] args) {
    System.exit(run(System.getenv(), PlatformProvider::load, Progress.here()));
  }

  static int run(
      Map<String, String> env,
      Function<Map<String, String>, Platform> platforms,
      Progress progress) {
    try {
      MigrationSettings settings = MigrationSettings.from(env);
      Map<String, String> all = new HashMap<>(env);
      all.putIfAbsent("LIVE_URL", "ws://127.0.0.1"); // where pages listen; nobody does here
      Report report = new Report(!settings.apply());
      Migration migration =
          new Migration(platforms.apply(env), ApiSettings.from(all), settings, report, progress);
      return migrate(migration, settings, report, progress);
    } catch (IllegalArgumentException
        | ImpossibleMigrationException
        | UnreadableSourceException e) {
      System.err.println(e.getMessage());
    } catch (IllegalStateException e) {
      System.err.println("The platform cannot be used: " + e.getMessage());
    }
    return 2;
  }

  private static int migrate(
      Migration migration, MigrationSettings settings, Report report, Progress progress) {
    try {
      migration.run();
    } catch (ImpossibleMigrationException | UnreadableSourceException e) {
      throw e;
    } catch (RuntimeException e) {
      write(settings, report, progress);
      System.err.println(
          "It broke off: %s. What was taken stays; say the same again and it goes on from here."
              .formatted(reason(e)));
      return 1;
    }
    report.findings(Report.Kind.NOT_TAKEN).forEach(finding -> progress.say(report.line(finding)));
    progress.say(report.summary());
    write(settings, report, progress);
    if (!settings.apply()) {
      progress.say("Nothing was written. To write it say the same with APPLY=1");
    }
    return 0;
  }

  /** What adapters throw has its reason at the bottom at times. */
  private static String reason(RuntimeException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    Throwable cause = e.getCause();
    return cause == null || cause.getMessage() == null
        ? message
        : message + " (" + cause.getMessage() + ")";
  }

  private static void write(MigrationSettings settings, Report report, Progress progress) {
    String title =
        "%s of %s to %s"
            .formatted(
                settings.apply() ? "Migration" : "Dry run of a migration",
                settings.source(),
                settings.environment());
    try {
      report.write(settings.report(), title);
      progress.say("The report is in " + settings.report());
    } catch (IOException e) {
      System.err.println("The report cannot be written to " + settings.report() + ": " + e);
      report.lines().forEach(progress::say);
    }
  }
}
