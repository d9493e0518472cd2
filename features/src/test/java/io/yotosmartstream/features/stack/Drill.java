package io.yotosmartstream.features.stack;

import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.RunningEmulator;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.ChangeSet;
import io.yotosmartstream.stack.Deployment;
import io.yotosmartstream.stack.Gaps;
import io.yotosmartstream.stack.StackTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.regions.Region;

/**
 * A MiniStack of a test's own, with IAM enforced, on which the templates of an environment are
 * deployed as they are at AWS. Its functions say which artefact they run from, and nothing else.
 */
final class Drill implements AutoCloseable {
  private final String environment;
  private final String project;
  private final RunningEmulator miniStack;
  private final Aws aws;
  private final Deployment deployment;

  Drill(String environment) {
    this.environment = environment;
    project =
        Environments.load(
                Synthesised.ROOT.resolve("environments"), environment, Groups.of(Contract.load()))
            .settings()
            .project();
    miniStack =
        Emulators.start(EmulatorKind.MINISTACK, EmulatorOptions.defaults().with("AUTH", "true"));
    // By this name MiniStack takes calls of AWS's services.
    aws =
        new Aws(URI.create("http://localhost:" + miniStack.endpoint().getPort()), Region.US_EAST_1);
    deployment = new Deployment(aws, "artefacts");
  }

  /** What CloudFormation calls its stack {@code app}. */
  String app() {
    return named("app");
  }

  Aws aws() {
    return aws;
  }

  /** The whole template as it was written. */
  StackTemplate whole(String stack) {
    return StackTemplate.read(Synthesised.of(environment).resolve(stack + ".template.json"));
  }

  /** Of what MiniStack makes. */
  StackTemplate fit(String stack) {
    StackTemplate template = whole(stack);
    template.leaveOut((type, properties) -> Gaps.reason(type, properties).isPresent(), Map.of());
    return template;
  }

  /** What a section of a template names. */
  static Set<String> names(StackTemplate template, String section) {
    return Set.copyOf(Json.STRICT.readTree(template.text()).path(section).propertyNames());
  }

  /** Deploys with an artefact that answers with its own name. */
  Map<String, String> create(String stack, StackTemplate template, String artefact) {
    return deployment.create(named(stack), template.text(), parameters(template, artefact));
  }

  ChangeSet prepare(String stack, StackTemplate template, String artefact) {
    return deployment.prepare(named(stack), template.text(), parameters(template, artefact));
  }

  Map<String, String> execute(ChangeSet prepared) {
    return deployment.execute(prepared);
  }

  private String named(String thing) {
    return project + "-" + thing + "-" + environment;
  }

  private Map<String, String> parameters(StackTemplate template, String artefact) {
    Map<String, String> all = new HashMap<>();
    all.put("ArtefactBucket", "artefacts");
    all.put("ArtefactKey", upload(artefact));
    all.put("MqttImage", named("mqtt") + ":" + artefact);
    all.put("SigningPublicKey", SigningKey.pem());
    // Of an environment with a domain of its own.
    all.put("CertificateArn", "arn:aws:acm:us-east-1:" + Aws.ACCOUNT + ":certificate/drill");
    all.keySet().retainAll(names(template, "Parameters"));
    return all;
  }

  private String upload(String artefact) {
    try {
      Path folder = Files.createTempDirectory("drill");
      Path zip = EchoArtefact.write(folder.resolve(artefact + ".zip"), artefact);
      String key = deployment.upload(zip);
      Files.delete(zip);
      Files.delete(folder);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    aws.close();
    miniStack.close();
  }
}
