package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** What a program would make, as the engine would be told of it. */
final class Planned {
  /**
   * A resource.
   *
   * @param type for example {@code aws:dynamodb/table:Table}
   * @param name its logical name
   * @param inputs as the program gave them
   */
  record Planning(String type, String name, Map<String, Object> inputs) {
    Object get(String input) {
      Object value = inputs.get(input);
      if (value == null) {
        throw new AssertionError(type + " " + name + " has no " + input + ", only " + inputs);
      }
      return value;
    }
  }

  private final List<Planning> all;

  private Planned(List<Planning> all) {
    this.all = all;
  }

  /** Runs the program as {@code project/stack} and fails where it does. */
  static Planned by(String project, String stack, Consumer<Context> program) {
    Recorder recorder = new Recorder();
    try {
      PulumiTest.withMocks(recorder)
          .withOptions(TestOptions.builder().projectName(project).stackName(stack).build())
          .runTest(program)
          .throwOnError();
    } finally {
      PulumiTest.cleanup();
    }
    return new Planned(List.copyOf(recorder.seen));
  }

  List<Planning> all() {
    return all;
  }

  List<Planning> ofType(String type) {
    return all.stream().filter(p -> p.type().equals(type)).toList();
  }

  /** The one of that type and name. */
  Planning named(String type, String name) {
    return ofType(type).stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("No " + type + " " + name + " among " + ofType(type)));
  }

  Planning only(String type) {
    List<Planning> found = ofType(type);
    if (found.size() != 1) {
      throw new AssertionError("One " + type + " was expected, not " + found);
    }
    return found.getFirst();
  }

  private static final class Recorder implements Mocks {
    private static final List<Map<String, String>> PROOF =
        List.of(
            Map.of(
                "resourceRecordName", "_proof.example.com.",
                "resourceRecordType", "CNAME",
                "resourceRecordValue", "_made.acm-validations.aws."));
    private final ConcurrentLinkedQueue<Planning> seen = new ConcurrentLinkedQueue<>();

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      seen.add(new Planning(args.type, args.name, args.inputs));
      var outputs = new HashMap<String, Object>(args.inputs);
      outputs.putIfAbsent("arn", "arn:aws:made:::" + args.name);
      outputs.putIfAbsent("arnSuffix", "suffix/" + args.name);
      outputs.putIfAbsent("version", "1");
      outputs.putIfAbsent("domainName", args.name + ".made.net");
      outputs.putIfAbsent("name", args.name);
      outputs.putIfAbsent("fqdn", String.valueOf(outputs.get("name")));
      outputs.putIfAbsent("domainValidationOptions", PROOF);
      return CompletableFuture.completedFuture(
          ResourceResult.of(Optional.of(args.name + "-id"), outputs));
    }
  }
}
