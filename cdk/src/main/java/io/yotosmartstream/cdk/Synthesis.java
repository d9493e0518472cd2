package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.templates.TemplateLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.CliCredentialsStackSynthesizer;
import software.amazon.awscdk.IStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;

/**
 * Writes the templates of an environment: {@code account}, {@code edge} and {@code app}, each
 * {@code NAME.template.json}, with what the CDK's own commands need beside them.
 *
 * @param bucket where {@code cdk deploy} puts templates that are too long to be sent; empty for
 *     templates that are deployed in another way
 */
public record Synthesis(Repository repository, Release release, Optional<String> bucket) {
  private static final String REGION_OF_EDGE = EdgeBlueprint.REGION;

  /** Tags of dashboards are too new for most of what reads templates, and nobody pays by them. */
  private static final TagProps TAGGED =
      TagProps.builder().excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard")).build();

  /**
   * @param folder that is made, or whose templates are written anew
   * @return names of the stacks
   * @throws io.yotosmartstream.environments.InvalidEnvironment if there is no such environment or
   *     something is wrong with it
   * @throws IllegalArgumentException where it cannot be built, or becomes too big for
   *     CloudFormation
   */
  public List<String> write(String environment, Path folder) {
    Contract contract = Contract.load();
    SortedSet<String> groups = Groups.of(contract);
    Environment real = Environments.load(repository.environments(), environment, groups);
    Environment placed = placed(real);
    List<Environment> beside =
        Environments.all(repository.environments(), groups).stream()
            .filter(other -> sameAccount(other, real))
            .map(Synthesis::placed)
            .toList();
    App app = app(folder);
    var account = Blueprints.account(beside);
    add(app, "account", real, account.tags(), new AccountStack(account));
    var edge = Blueprints.edge(placed);
    add(app, "edge", real, edge.tags(), new EdgeStack(edge));
    var main = Blueprints.app(placed, contract, release, repository.warmUp());
    add(app, "app", real, main.tags(), new AppStack(main));
    app.synth();
    List<String> names = new ArrayList<>(List.of("account", "edge", "app"));
    for (String name : names) {
      Path template = folder.resolve(name + ".template.json");
      TemplateLimits.check(template);
      Invocations.check(template);
    }
    return names;
  }

  /** In whatever account and region the template is deployed to. */
  private static Environment placed(Environment environment) {
    return environment.in(Aws.ACCOUNT_ID, Aws.REGION);
  }

  private static boolean sameAccount(Environment a, Environment b) {
    return a.settings().account().equals(b.settings().account())
        && a.settings().region().equals(b.settings().region());
  }

  private static App app(Path folder) {
    return new App(
        AppProps.builder()
            .outdir(folder.toAbsolutePath().toString())
            .analyticsReporting(false)
            .treeMetadata(false)
            .build());
  }

  private void add(
      App app, String kind, Environment real, SortedMap<String, String> tags, Template template) {
    String project = real.settings().project();
    boolean shared = kind.equals("account");
    Stack stack =
        new Stack(
            app,
            kind,
            StackProps.builder()
                .stackName(shared ? project + "-account" : project + "-" + kind + "-" + real.name())
                .description(description(kind, real))
                .env(
                    software.amazon.awscdk.Environment.builder()
                        .account(real.settings().account())
                        .region(kind.equals("edge") ? REGION_OF_EDGE : real.settings().region())
                        .build())
                .synthesizer(synthesizer())
                .terminationProtection(!shared && real.settings().deletionProtection())
                .build());
    template.fill(stack, new Ids(project, real.name()));
    tags.forEach((key, value) -> Tags.of(stack).add(key, value, TAGGED));
    stack.getTemplateOptions().setMetadata(metadata(kind, real));
  }

  private static String description(String kind, Environment real) {
    return switch (kind) {
      case "account" -> "What environments of an account and region share";
      case "edge" -> "What must be in " + REGION_OF_EDGE + " for the environment " + real.name();
      default -> "The environment " + real.name();
    };
  }

  private Map<String, Object> metadata(String kind, Environment real) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("Stack", kind);
    if (!kind.equals("account")) {
      said.put("Environment", real.name());
      said.put("Release", release.id());
    }
    said.put("Documentation", "docs/cdk.md: what the parameters are and how this is deployed");
    return said;
  }

  private IStackSynthesizer synthesizer() {
    return bucket
        .<IStackSynthesizer>map(
            name ->
                CliCredentialsStackSynthesizer.Builder.create().fileAssetsBucketName(name).build())
        .orElseGet(BootstraplessSynthesizer::new);
  }
}
