package io.yotosmartstream.pulumi;

import io.yotosmartstream.blueprint.EdgeBlueprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the programs plan, for tests of other modules: each answer of AWS says whose it is. */
public final class PlannedStacks {
  /** What the programs read of resources beside their ids. */
  private static final List<String> OUTPUTS =
      List.of(
          "arn",
          "arnSuffix",
          "dnsName",
          "domainName",
          "fqdn",
          "hostedZoneId",
          "invokeArn",
          "keyId",
          "name",
          "version");

  private static final List<String> PROOF =
      List.of("resourceRecordName", "resourceRecordType", "resourceRecordValue");

  private PlannedStacks() {}

  /**
   * A resource.
   *
   * @param type for example {@code aws:dynamodb/table:Table}
   * @param name its logical name
   * @param inputs where what only AWS knows stands as {@link #answer}
   * @param guarded whether the engine refuses to delete it
   */
  public record Resource(String type, String name, Map<String, Object> inputs, boolean guarded) {}

  /** Lays a checkout with our environments and stand-ins for artefacts into an empty folder. */
  public static void checkout(Path folder) throws IOException {
    Stack.copy(folder);
  }

  /**
   * @param folder that {@link #checkout} filled; the files of its environments may be others since
   * @param project for example {@code yoto-app}
   * @param stack the environment; of the project account {@code {account}-{region}}
   */
  public static List<Resource> in(Path folder, String project, String stack) {
    Planned planned =
        Planned.by(
            project,
            stack,
            Stack.built(new Repository(folder), project, stack),
            PlannedStacks::answers);
    return planned.all().stream()
        .filter(each -> each.type().startsWith("aws:") || each.type().startsWith("pulumi:"))
        .map(each -> new Resource(each.type(), each.name(), each.inputs(), planned.guards(each)))
        .toList();
  }

  /** What stands where AWS would give the attribute of the resource. */
  public static String answer(String type, String name, String attribute) {
    return "\u27e6" + type + " " + name + "|" + attribute + "\u27e7";
  }

  private static Map<String, Object> answers(Planned.Planning planning) {
    Map<String, Object> all = new HashMap<>();
    all.put("id", answer(planning.type(), planning.name(), "id"));
    for (String output : OUTPUTS) {
      all.put(output, answer(planning.type(), planning.name(), output));
    }
    Map<String, Object> proof = new HashMap<>();
    for (String part : PROOF) {
      proof.put(part, answer(planning.type(), planning.name(), part));
    }
    all.put("domainValidationOptions", List.of(proof));
    // Of a reference to another stack: what that one gives.
    String certificate = EdgeBlueprint.CERTIFICATE;
    all.put("outputs", Map.of(certificate, answer(planning.type(), planning.name(), certificate)));
    return all;
  }
}
