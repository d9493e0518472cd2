package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** One of the three stacks, ready to be built: settings and blueprint are right. */
interface Stacks {
  void build(Context context);

  /**
   * @param project ends in {@code -account}, {@code -edge} or {@code -app}
   * @param stack the environment; of the project account {@code {account}-{region}}
   * @throws IllegalArgumentException if there is no such project or stack, or the environment is
   *     not right
   */
  static Stacks of(Repository repository, String project, String stack, String release) {
    return of(repository, project, stack, release, Optional.empty());
  }

  /**
   * @param table what a restore has put in the place of the environment's usual one
   */
  static Stacks of(
      Repository repository, String project, String stack, String release, Optional<String> table) {
    Contract contract = Contract.load();
    SortedSet<String> groups = Groups.of(contract);
    String kind = project.substring(project.lastIndexOf('-') + 1);
    return switch (kind) {
      case "app" -> {
        Environment environment =
            Environments.load(repository.environments(), stack, groups).withTable(table);
        yield new AppStack(
            repository,
            Blueprints.app(environment, contract, new Release(release), repository.warmUp()));
      }
      case "edge" ->
          new EdgeStack(
              Blueprints.edge(Environments.load(repository.environments(), stack, groups)));
      case "account" -> {
        List<Environment> all = Environments.all(repository.environments(), groups);
        List<Environment> there = all.stream().filter(e -> account(e).equals(stack)).toList();
        if (there.isEmpty()) {
          throw new IllegalArgumentException(
              "No environment is in "
                  + stack
                  + ". The stack is named account-region, one of "
                  + all.stream().map(Stacks::account).distinct().toList());
        }
        yield new AccountStack(Blueprints.account(there));
      }
      default ->
          throw new IllegalArgumentException(
              "A project's name ends in -account, -edge or -app, not like " + project);
    };
  }

  private static String account(Environment environment) {
    return environment.settings().account() + "-" + environment.settings().region();
  }
}
