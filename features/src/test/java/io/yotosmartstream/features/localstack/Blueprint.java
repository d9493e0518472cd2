package io.yotosmartstream.features.localstack;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import java.nio.file.Path;
import software.amazon.awssdk.regions.Region;

/**
 * What of an environment is deployed.
 *
 * @param template of its stack {@code app}
 * @param artefact that its functions run from
 */
record Blueprint(Path template, Path artefact, Region region) {

  static Blueprint of(Path root, String name) {
    Contract contract = Contract.load();
    Environment environment =
        Environments.load(root.resolve("environments"), name, Groups.of(contract));
    AppBlueprint app = Blueprints.app(environment, contract, new Release("local"), "{}");
    return new Blueprint(
        root.resolve("cdk/out").resolve(name).resolve("app.template.json"),
        root.resolve(app.functions().getFirst().artefact().path()),
        Region.of(environment.settings().region()));
  }
}
