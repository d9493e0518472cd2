package io.yotosmartstream.stack;

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
 * @param project first part of every name
 * @param environment its name
 * @param template of its stack {@code app}
 * @param artefact that its functions run from
 */
public record Deployable(
    String project, String environment, Path template, Path artefact, Region region) {

  /** What CloudFormation calls its stack {@code app}. */
  public String stack() {
    return named("app");
  }

  /** What something of the environment is called, such as a queue or a function. */
  public String named(String thing) {
    return project + "-" + thing + "-" + environment;
  }

  /**
   * As {@code bin/template-of-stack} writes it: for this machine's processor, and with a sender of
   * mails.
   *
   * @param root of the checkout
   * @throws io.yotosmartstream.environments.InvalidEnvironment where there is no such environment
   */
  public static Deployable onLaptop(Path root, String name) {
    Path written = root.resolve("target/stack");
    Contract contract = Contract.load();
    Environment environment =
        Environments.load(written.resolve("environments"), name, Groups.of(contract));
    AppBlueprint app = Blueprints.app(environment, contract, new Release("local"), "{}");
    if (app.functions().isEmpty() || app.delivery().isPresent()) {
      throw new IllegalArgumentException(
          "A laptop takes an environment whose functions are on Lambda and whose page is not behind"
              + " CloudFront: architecture minimal, cdn not enabled, no domain. So is not "
              + name);
    }
    return new Deployable(
        environment.settings().project(),
        name,
        written.resolve(name).resolve("app.template.json"),
        root.resolve(app.functions().getFirst().artefact().path()),
        Region.of(environment.settings().region()));
  }
}
