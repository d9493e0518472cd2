package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.Choice;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import io.yotosmartstream.environments.declaration.Range;
import java.util.List;

/** The functions on Lambda. */
public record Lambda(
    @About("Memory of a function in MB; the CPU grows with it, 1769 is one vCPU.")
        @Default("1024")
        @Range(min = 128, max = 10_240)
        int memoryMb,
    @About("Seconds after which a call is ended; API Gateway waits 30.")
        @Default("30")
        @Range(min = 1, max = 30)
        int timeoutSeconds,
    @About(
            "How a cold function starts: from an AOT cache, plain, or from a snapshot (costs extra).")
        @Default("aot")
        StartUp startUp,
    @About("Instances kept ready for each group in provisionedGroups; 0 is none.")
        @Default(value = "0", hybrid = "1")
        @Range(min = 0, max = 100)
        int provisionedConcurrency,
    @About("The groups of operations (tags of the contract) that are kept ready.")
        @Default(value = "[]", hybrid = "[players, user-auth]")
        @AtMost(50)
        @Matches(value = "[a-z][a-z0-9-]*", says = "tags of the contract openapi.yaml")
        List<String> provisionedGroups,
    @About("Times of the day at which the functions are called regularly so that they stay warm.")
        @Default("[]")
        @AtMost(10)
        List<KeepWarm> keepWarm,
    @About("How much the functions write into their logs.") @Default("info") LogLevel logLevel) {
  /** How a cold function starts. */
  public enum StartUp implements Choice {
    /** From a cache of loaded and linked classes. */
    AOT,
    PLAIN,
    /** From a snapshot of the started function; AWS bills keeping and restoring it. */
    SNAPSTART
  }

  /** The least important that is still written. */
  public enum LogLevel implements Choice {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  public Lambda {
    provisionedGroups = List.copyOf(provisionedGroups);
    keepWarm = List.copyOf(keepWarm);
  }
}
