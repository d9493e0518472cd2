package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.internal.PulumiTestInternal;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.json.Json;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

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
    /** The input as the JSON that it is. */
    JsonNode json(String input) {
      return Json.STRICT.readTree((String) get(input));
    }

    /** What the path of inputs leads to; numbers are places in lists. */
    Object at(Object... path) {
      Object value = inputs;
      for (Object step : path) {
        value =
            step instanceof Integer i ? ((List<?>) value).get(i) : ((Map<?, ?>) value).get(step);
        if (value == null) {
          throw new AssertionError(
              type + " " + name + " has nothing at " + List.of(path) + ", only " + inputs);
        }
      }
      return value;
    }

    Object get(String input) {
      Object value = inputs.get(input);
      if (value == null) {
        throw new AssertionError(type + " " + name + " has no " + input + ", only " + inputs);
      }
      return value;
    }
  }

  private final List<Planning> all;
  private final Map<String, Options> options;

  /**
   * @throws AssertionError where two resources have one name, which only the real engine refuses
   */
  private Planned(List<Planning> all, Map<String, Options> options) {
    Set<String> names = new HashSet<>();
    for (Planning planning : all) {
      if (!names.add(planning.type() + " " + planning.name())) {
        throw new AssertionError("Two are called " + planning.type() + " " + planning.name());
      }
    }
    this.all = all;
    this.options = options;
  }

  /**
   * What the engine is told beside the inputs.
   *
   * @param args the inputs before they lost whether they are secret
   * @param waitsFor names of resources that must exist before, beyond those the inputs come from
   */
  private record Options(ResourceArgs args, boolean guarded, Output<List<String>> waitsFor) {}

  /** Runs the program as {@code project/stack} and fails where it does. */
  static Planned by(String project, String stack, Consumer<Context> program) {
    return by(project, stack, program, Planned::madeUp);
  }

  /**
   * @param answers id (under {@code id}) and outputs that a resource gets, as AWS would give them;
   *     each input of theirs that was given stays what it was
   */
  static Planned by(
      String project,
      String stack,
      Consumer<Context> program,
      Function<Planning, Map<String, Object>> answers) {
    Recorder recorder = new Recorder(answers);
    Map<String, Options> options = new ConcurrentHashMap<>();
    try {
      PulumiTest.withMocks(recorder)
          .withOptions(
              TestOptions.builder()
                  .projectName(project)
                  .stackName(stack)
                  .resourceTransformations(List.of(noting(options)))
                  .build())
          .runTest(program)
          .throwOnError();
    } finally {
      PulumiTest.cleanup();
    }
    return new Planned(List.copyOf(recorder.seen), options);
  }

  /** Lets every resource be as it is and notes what it was made with. */
  private static ResourceTransformation noting(Map<String, Options> all) {
    return args -> {
      String key =
          args.resource().pulumiResourceType() + " " + args.resource().pulumiResourceName();
      Output<List<String>> waitsFor =
          args.options()
              .getDependsOn()
              .applyValue(others -> others.stream().map(Resource::pulumiResourceName).toList());
      all.put(key, new Options(args.args(), args.options().isProtect(), waitsFor));
      return Optional.empty();
    };
  }

  List<Planning> all() {
    return all;
  }

  /** Whether the engine would refuse to delete or replace it. */
  boolean guards(Planning planning) {
    return options(planning).guarded();
  }

  /** Names of what it must be made after although no input says so. */
  List<String> waits(Planning planning) {
    return PulumiTest.extractValue(options(planning).waitsFor());
  }

  /** Whether the engine keeps the input's value secret. */
  <A extends ResourceArgs> boolean hides(
      Planning planning, Class<A> args, Function<A, Optional<Output<String>>> input) {
    Output<String> value = input.apply(args.cast(options(planning).args())).orElseThrow();
    return PulumiTestInternal.extractOutputData(value).isSecret();
  }

  /** Whether the input with that value is one that the engine keeps secret. */
  boolean hidesIn(Planning planning, String value) {
    ResourceArgs args = options(planning).args();
    for (Field field : args.getClass().getDeclaredFields()) {
      try {
        field.setAccessible(true);
        if (field.get(args) instanceof Output<?> output) {
          var data = PulumiTestInternal.extractOutputData(output);
          if (data.isSecret() && String.valueOf(data.getValueNullable()).equals(value)) {
            return true;
          }
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return false;
  }

  private Options options(Planning planning) {
    return options.get(planning.type() + " " + planning.name());
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

  private static Map<String, Object> madeUp(Planning planning) {
    String name = planning.name();
    Map<String, Object> outputs = new HashMap<>();
    outputs.put("id", name + "-id");
    outputs.put("arn", "arn:aws:made:::" + name);
    outputs.put("arnSuffix", "suffix/" + name);
    outputs.put("version", "1");
    outputs.put("domainName", name + ".made.net");
    outputs.put("name", name);
    outputs.put("fqdn", String.valueOf(planning.inputs().getOrDefault("name", name)));
    outputs.put(
        "domainValidationOptions",
        List.of(
            Map.of(
                "resourceRecordName", "_proof.example.com.",
                "resourceRecordType", "CNAME",
                "resourceRecordValue", "_made.acm-validations.aws.")));
    outputs.put("invokeArn", "arn:invoke:" + name);
    if (planning.type().equals("pulumi:pulumi:StackReference")) {
      outputs.put("outputs", Map.of(EdgeBlueprint.CERTIFICATE, "arn:aws:made:::certificate"));
    }
    return outputs;
  }

  private static final class Recorder implements Mocks {
    private final ConcurrentLinkedQueue<Planning> seen = new ConcurrentLinkedQueue<>();
    private final Function<Planning, Map<String, Object>> answers;

    Recorder(Function<Planning, Map<String, Object>> answers) {
      this.answers = answers;
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(Mocks.ResourceArgs args) {
      Planning planning = new Planning(args.type, args.name, args.inputs);
      seen.add(planning);
      Map<String, Object> outputs = new HashMap<>(answers.apply(planning));
      String id = (String) outputs.remove("id");
      outputs.putAll(args.inputs);
      return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(id), outputs));
    }
  }
}
