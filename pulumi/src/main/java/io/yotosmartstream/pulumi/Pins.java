package io.yotosmartstream.pulumi;

import io.yotosmartstream.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a rollback holds at an earlier release, from the stack's configuration object {@code pins}.
 *
 * @param functions version by key of the function, {@code "12"}
 * @param services ARN of the task definition by key of the service
 */
record Pins(Map<String, String> functions, Map<String, String> services) {
  /** Where it stands in the stack's configuration. */
  static final String SETTING = "pins";

  static final Pins NONE = new Pins(Map.of(), Map.of());

  private static final String SHAPE =
      "The setting pins must be {\"functions\": {key: version}, \"services\": {key: ARN}}";
  private static final Predicate<String> VERSION = Pattern.compile("[1-9]\\d*").asMatchPredicate();
  private static final Predicate<String> TASK_DEFINITION =
      Pattern.compile("arn:aws[\\w-]*:ecs:[\\w-]+:\\d{12}:task-definition/[\\w-]+:[1-9]\\d*")
          .asMatchPredicate();

  Pins {
    functions = Map.copyOf(functions);
    services = Map.copyOf(services);
  }

  Optional<String> function(String key) {
    return Optional.ofNullable(functions.get(key));
  }

  Optional<String> service(String key) {
    return Optional.ofNullable(services.get(key));
  }

  /**
   * @param json the object as configuration gives it; empty where nothing is pinned
   * @throws IllegalArgumentException where it is not what this class describes
   */
  static Pins parse(Optional<String> json) {
    return json.map(Pins::parse).orElse(NONE);
  }

  private static Pins parse(String json) {
    Written written = read(json);
    return new Pins(
        checked("functions", written.functions(), VERSION, "a published version such as \"12\""),
        checked(
            "services",
            written.services(),
            TASK_DEFINITION,
            "the ARN of a task definition with its revision"));
  }

  private static Written read(String json) {
    try {
      Written written = Json.STRICT.readValue(json, Written.class);
      if (written == null) {
        throw new IllegalArgumentException(SHAPE + ", not null");
      }
      return written;
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException(SHAPE + ": " + wrong.getOriginalMessage(), wrong);
    }
  }

  private static Map<String, String> checked(
      String kind,
      @Nullable Map<String, @Nullable String> pinned,
      Predicate<String> allowed,
      String says) {
    Map<String, String> all = new TreeMap<>();
    if (pinned != null) {
      pinned.forEach(
          (key, value) -> {
            if (value == null || !allowed.test(value)) {
              throw new IllegalArgumentException(
                  "The setting pins.%s.%s must be %s, not %s".formatted(kind, key, says, value));
            }
            all.put(key, value);
          });
    }
    return all;
  }

  private record Written(
      @Nullable Map<String, @Nullable String> functions,
      @Nullable Map<String, @Nullable String> services) {}
}
