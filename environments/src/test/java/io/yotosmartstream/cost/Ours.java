package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.environments.Architecture;
import io.yotosmartstream.environments.ContractGroups;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.fork.YamlText;
import io.yotosmartstream.http.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this repository, as they are. */
final class Ours {
  static final Path FOLDER = Path.of("").toAbsolutePath();
  static final Path OPEN_API =
      FOLDER.resolveSibling("functions/api/src/main/resources/openapi.yaml");
  static final Path PROFILE = FOLDER.resolve("cost/household.yaml");
  static final Path PRICES = FOLDER.resolve("cost/prices.yaml");

  private Ours() {}

  static Comparison prod(int households) throws IOException {
    return Comparison.of(new Comparison.Files(FOLDER, OPEN_API), "prod", households);
  }

  static Profile profile() {
    return Profile.read(PROFILE, Groups.of(Contract.load()));
  }

  /** The file of prod without what {@code make fork} may have put in. */
  static String prod() throws IOException {
    return YamlText.of(Files.readString(FOLDER.resolve("prod.yaml")))
        .without("project")
        .without("notifications")
        .without("domain")
        .with("region", "us-east-1")
        .text();
  }

  /** An environment like prod, with more lines and another architecture. */
  static Plan plan(Architecture architecture, String... lines) throws IOException {
    String yaml =
        prod().replace("architecture: minimal", "architecture: " + architecture.text())
            + String.join("\n", List.of(lines));
    return plan(yaml);
  }

  static Plan plan(String yaml) throws IOException {
    Environment environment = Environments.parse("prod", yaml, ContractGroups.of(OPEN_API));
    return Plan.of(environment, Contract.load());
  }

  static Prices prices() {
    return PriceList.read(PRICES).in("us-east-1");
  }

  static Bill bill(Plan plan, int households) {
    return Bill.of(plan, new Month(profile(), households), prices());
  }

  static double quantity(Bill bill, Item item) {
    return bill.lines().stream()
        .filter(line -> line.item() == item)
        .mapToDouble(Line::quantity)
        .sum();
  }
}
