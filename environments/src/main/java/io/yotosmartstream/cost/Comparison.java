package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.environments.Architecture;
import io.yotosmartstream.environments.ContractGroups;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.InvalidEnvironment;
import io.yotosmartstream.http.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One environment in each architecture.
 *
 * @param estimates by architecture; one that the environment's file does not go with is missing
 * @param problems why some are missing
 */
record Comparison(
    Environment environment,
    int households,
    Prices prices,
    List<Estimate> estimates,
    List<String> problems) {
  Comparison {
    estimates = List.copyOf(estimates);
    problems = List.copyOf(problems);
  }

  /** Where things are. */
  record Files(Path environments, Path openApi, Path profile) {
    Files(Path environments, Path openApi) {
      this(environments, openApi, environments.resolve("cost").resolve("household.yaml"));
    }

    Path prices() {
      return environments.resolve("cost").resolve("prices.yaml");
    }
  }

  /**
   * @throws IOException if the contract cannot be read
   * @throws io.yotosmartstream.environments.declaration.InvalidFile if there is no such
   *     environment, or one of the files is not right
   * @throws IllegalArgumentException if the environment cannot be built, with the reason
   */
  static Comparison of(Files files, String name, int households) throws IOException {
    Set<String> groups = ContractGroups.of(files.openApi());
    Environment own = Environments.load(files.environments(), name, groups);
    Contract contract = Contract.load();
    Profile profile = Profile.read(files.profile(), Groups.of(contract));
    Prices prices = PriceList.read(files.prices()).in(own.settings().region());
    Month month = new Month(profile, households);

    List<Estimate> estimates = new ArrayList<>();
    estimates.add(estimate(own, contract, month, prices));
    List<String> problems = new ArrayList<>();
    for (Architecture other : Architecture.values()) {
      if (other != own.settings().architecture()) {
        try {
          Environment changed = Environments.load(files.environments(), name, groups, other);
          estimates.add(estimate(changed, contract, month, prices));
        } catch (InvalidEnvironment e) {
          problems.add(other.text() + ". " + e.getMessage());
        }
      }
    }
    estimates.sort(Comparator.comparing(Estimate::architecture));
    return new Comparison(own, households, prices, estimates, problems);
  }

  private static Estimate estimate(
      Environment environment, Contract contract, Month month, Prices prices) {
    Plan plan = Plan.of(environment, contract);
    Month more = new Month(month.profile(), month.households() + 1);
    return new Estimate(
        environment.settings().architecture(),
        Bill.of(plan, month, prices),
        Bill.of(plan, more, prices));
  }

  /** The bill of the architecture that the environment has. */
  Estimate own() {
    return estimates.stream()
        .filter(e -> e.architecture() == environment.settings().architecture())
        .findFirst()
        .orElseThrow();
  }
}
