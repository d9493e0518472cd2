package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.environments.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest {
  private static final Path PAGES =
      Path.of("").toAbsolutePath().getParent().resolve("docs/inventory");

  @TempDir Path folder;

  /** {@code make inventory} writes the pages in place of comparing them. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void thePageIsUpToDate(String environment) throws IOException {
    Settings settings = Stack.settings(environment);
    SortedMap<String, Planned> stacks = new TreeMap<>();
    stacks.put("app", Stack.app(folder, environment));
    stacks.put("edge", Stack.plan(folder, "yoto-edge", environment));
    stacks.put(
        "account",
        Stack.plan(folder, "yoto-account", settings.account() + "-" + settings.region()));
    String page = Inventory.page(environment, stacks);
    Path file = PAGES.resolve(environment + ".md");

    if (Boolean.getBoolean("inventory.write")) {
      Files.createDirectories(PAGES);
      Files.writeString(file, page);
    }

    assertThat(file).as("make inventory writes it anew").hasContent(page);
  }
}
