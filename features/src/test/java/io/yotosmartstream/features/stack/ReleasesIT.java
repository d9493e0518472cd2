package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.stack.ChangeSet;
import io.yotosmartstream.stack.StackTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One release after another on the stack that families use. */
class ReleasesIT {
  private static final String API = "ApiFunction";

  /** All that keeps something is changed where AWS lets it be, and stays what it is. */
  @Test
  void theNextReleaseKeepsWhatFamiliesHave() {
    try (Drill drill = new Drill("prod")) {
      StackTemplate first = drill.fit("app");
      // For the message: there is no TLS here.
      first.allowPlainHttp();
      Map<String, String> before = drill.create("app", first, "one");
      new Belongings(drill.aws(), before).put();
      Map<String, String> belongings = new Belongings(drill.aws(), before).found();

      ChangeSet changes = drill.prepare("app", next(first), "two");
      assertThat(Replacements.touched(changes))
          .extracting(change -> change.logicalResourceId())
          .contains("Table", "AudioBucket", "Users", "JobsQueue");
      assertThat(Replacements.of(changes)).isEmpty();

      Map<String, String> after = drill.execute(changes);
      assertThat(keepers(first, after)).isEqualTo(keepers(first, before)).isNotEmpty();
      assertThat(new Belongings(drill.aws(), after).found()).isEqualTo(belongings);
      assertThat(after).containsKey("Letters");
    }
  }

  @Test
  void aReleaseThatWouldTakeSomethingAwayIsFoundBeforeItDoes() {
    try (Drill drill = new Drill("prod")) {
      StackTemplate first = drill.fit("app");
      drill.create("app", first, "one");
      Map<String, Consumer<StackTemplate>> losses =
          Map.of(
              "Table is replaced",
              template -> properties(template, "Table").put("TableName", "other"),
              "AudioBucket is replaced by BucketName",
              template -> properties(template, "AudioBucket").put("BucketName", "other"),
              "Table is replaced by KeySchema",
              template ->
                  ((ObjectNode) properties(template, "Table").withArray("KeySchema").get(1))
                      .put("AttributeName", "SK2"),
              "UsersClient is replaced by GenerateSecret",
              template -> properties(template, "UsersClient").put("GenerateSecret", true),
              "DeadLettersQueue is removed",
              template -> withoutDeadLetters(template));

      losses.forEach(
          (loss, release) -> {
            StackTemplate next = first.copy();
            release.accept(next);
            assertThat(Replacements.of(drill.prepare("app", next, "one"))).contains(loss);
          });
      assertThatIllegalStateException()
          .isThrownBy(() -> drill.prepare("app", first, "one"))
          .withMessageContaining(drill.app() + " was not prepared for an update: ")
          .withMessageContaining("didn't contain changes");
    }
  }

  /** As {@code bin/rollback}: it asks the versions, and moves the alias. */
  @Test
  void theAliasGoesBackToTheReleaseBefore() throws IOException, InterruptedException {
    try (Drill drill = new Drill("prod")) {
      Functions functions = new Functions(drill.aws());
      StackTemplate template = drill.fit("app");
      String api = drill.create("app", release(template, "r1"), "one").get(API);
      assertThat(functions.answer(api)).isEqualTo(answer("one", "r1"));
      deploy(drill, release(template, "r2"), "two");
      assertThat(functions.answer(api)).isEqualTo(answer("two", "r2"));

      String table = properties(template, "Table").path("TableName").asString();
      Releases known = new Releases(functions.versions(api));
      assertThat(known.withTable(table)).containsExactly("r2", "r1");
      functions.show(api, known.versionOf("r1", table));
      assertThat(functions.answer(api)).isEqualTo(answer("one", "r1"));

      deploy(drill, release(template, "r3"), "three");
      assertThat(functions.answer(api)).isEqualTo(answer("three", "r3"));
    }
  }

  private static void deploy(Drill drill, StackTemplate template, String artefact) {
    drill.execute(drill.prepare("app", template, artefact));
  }

  private static StackTemplate release(StackTemplate template, String name) {
    StackTemplate release = template.copy();
    release.tellFunctions(Map.of("YOTO_VERSION", name));
    return release;
  }

  private static JsonNode answer(String artefact, String release) {
    return Json.STRICT.createObjectNode().put("artefact", artefact).put("release", release);
  }

  private static StackTemplate next(StackTemplate first) {
    StackTemplate next = release(first, "r2");
    next.ofType("AWS::Lambda::Function")
        .values()
        .forEach(function -> function.put("MemorySize", 2048));
    properties(next, "Table").put("DeletionProtectionEnabled", false);
    properties(next, "AudioBucket")
        .withObjectProperty("VersioningConfiguration")
        .put("Status", "Suspended");
    properties(next, "Users")
        .withObjectProperty("Policies")
        .withObjectProperty("PasswordPolicy")
        .put("MinimumLength", 12);
    properties(next, "JobsQueue").put("MessageRetentionPeriod", 86_400);
    next.put("Letters", "AWS::SQS::Queue", Json.STRICT.createObjectNode());
    return next;
  }

  private static void withoutDeadLetters(StackTemplate template) {
    JsonNode queue = properties(template, "DeadLettersQueue").deepCopy();
    template.leaveOut((_, properties) -> properties.equals(queue), Map.of());
  }

  private static ObjectNode properties(StackTemplate template, String name) {
    return template.types().keySet().stream()
        .map(type -> template.ofType(type).get(name))
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The template has no " + name));
  }

  /** What those that keep something are called. */
  private static Map<String, String> keepers(StackTemplate template, Map<String, String> names) {
    List<String> keepers =
        template.types().keySet().stream()
            .filter(Replacements::keeps)
            .flatMap(type -> template.ofType(type).keySet().stream())
            .toList();
    return names.entrySet().stream()
        .filter(resource -> keepers.contains(resource.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));
  }
}
