package io.yotosmartstream.parity;

import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.pulumi.PlannedStacks;
import java.util.Map;

/** What whoever deploys the template gives, so that it is what Pulumi finds by itself. */
final class Parameters {
  /** Of an empty file, as the stand-in for the artefact is. */
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private Parameters() {}

  static Map<String, String> of(Environment environment) {
    String account = environment.settings().account();
    String project = environment.settings().project();
    String registry =
        account + ".dkr.ecr." + environment.settings().region() + ".amazonaws.com/" + project + "-";
    String tag =
        Blueprints.app(environment, Contract.load(), Examples.RELEASE, "{}")
            .services()
            .getFirst()
            .tag();
    return Map.of(
        "ArtefactBucket", project + "-releases-" + environment.name() + "-" + account,
        "ArtefactKey", "functions/" + HASH + ".zip",
        "MqttImage", registry + "mqtt:" + tag,
        "ServerImage", registry + "server:" + tag,
        "SigningPublicKey", "-----BEGIN PUBLIC KEY-----\n",
        "CertificateArn",
            PlannedStacks.answer(
                "pulumi:pulumi:StackReference", "edge", EdgeBlueprint.CERTIFICATE));
  }
}
