package io.yotosmartstream.pulumi;

import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;
import io.yotosmartstream.environments.InvalidEnvironment;
import java.util.Map;

/**
 * What the Pulumi engine starts, for each of the three projects {@code account}, {@code edge} and
 * {@code app}.
 */
public final class StacksMain {
  private static final String WORKERS = "java.util.concurrent.ForkJoinPool.common.parallelism";

  private StacksMain() {}

  public static void main(String[] args) {
    // Pulumi's SDK keeps one worker of the common pool busy; with no second one it hangs for ever.
    if (System.getProperty(WORKERS) == null) {
      System.setProperty(WORKERS, "4");
    }
    Map<String, String> env = System.getenv();
    Stacks stacks;
    try {
      stacks =
          Stacks.of(
              Repository.around(System.getProperty("user.dir")),
              env.getOrDefault("PULUMI_PROJECT", ""),
              env.getOrDefault("PULUMI_STACK", ""),
              env.getOrDefault("YOTO_RELEASE", "dev"),
              RestoredTable.in(
                  env.getOrDefault("PULUMI_CONFIG", "{}"), env.getOrDefault("PULUMI_PROJECT", "")));
    } catch (InvalidEnvironment | IllegalArgumentException e) {
      // A stack trace would bury what a person has to change.
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    Pulumi.run(
        context -> {
          try {
            stacks.build(context);
          } catch (IllegalArgumentException | IllegalStateException e) {
            throw new RunException(e.getMessage(), e);
          }
        });
  }
}
