package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a folder to its environments. */
class EnvironmentsTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void twoEnvironments() throws IOException {
    folder = Files.createDirectory(temporary.resolve("environments"));
    write("dev.yaml", Sample.LEAST);
    write("family-2.yml", Sample.LEAST);
    write("pom.xml", "<project/>");
    write(".hidden.yaml", "none");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void refuses(String name, String message) {
    assertThatThrownBy(() -> Environments.load(folder, name, Sample.GROUPS))
        .isInstanceOf(InvalidEnvironment.class)
        .hasMessage(message);
  }

  @Test
  void everyFileIsAnEnvironment() {
    assertThat(Environments.names(folder)).containsExactly("dev", "family-2");
    assertThat(Environments.all(folder, Sample.GROUPS))
        .extracting(Environment::name)
        .containsExactly("dev", "family-2");
    assertThat(Environments.load(folder, "family-2", Sample.GROUPS).origins().get("region").text())
        .isEqualTo("environments/family-2.yml:2");
  }

  @Test
  void anUnknownOneIsToldWhatThereIs() {
    refuses(
        "prod",
        "environments/prod.yaml: There is no environment \"prod\". There are: dev, family-2."
            + " A new file makes a new environment.");
  }

  @Test
  void aNameThatIsTheEndOfAnotherIsRefused() throws IOException {
    write("team-dev.yaml", Sample.LEAST);

    assertThatThrownBy(() -> Environments.load(folder, "team-dev", Sample.GROUPS))
        .isInstanceOf(InvalidEnvironment.class)
        .hasMessageContaining("Who may deploy \"dev\" could change \"team-dev\" too")
        .hasMessageContaining("like teamdev");
    assertThat(Environments.load(folder, "dev", Sample.GROUPS).name()).isEqualTo("dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev.yml", "Dev.yaml", "DEV.YAML"})
  void twoOfOneNameAreRefusedNamingBoth(String other) throws IOException {
    write(other, Sample.LEAST);

    assertThatThrownBy(() -> Environments.load(folder, "dev", Sample.GROUPS))
        .isInstanceOf(InvalidEnvironment.class)
        .hasMessageContaining("One name for two environments: ")
        .hasMessageContaining("environments/dev.yaml")
        .hasMessageContaining("environments/" + other);
    assertThatThrownBy(() -> Environments.all(folder, Sample.GROUPS))
        .isInstanceOfSatisfying(InvalidEnvironment.class, e -> assertThat(e.problems()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "edge", "Prod", "2nd", "a_b", "a-name-that-is-longer"})
  void someNamesAreNotAllowed(String name) throws IOException {
    write(name + ".yaml", Sample.LEAST);

    refuses(
        name,
        "environments/%s.yaml: \"%s\" cannot be the name of an environment. Allowed: lower case letters, digits and hyphens, a letter first, at most 20; not account and edge."
            .formatted(name, name));
  }

  @Test
  void allThatIsWrongInAnyIsSaid() throws IOException {
    write("dev.yaml", "");
    write("edge.yaml", Sample.LEAST);
    write("family-2.yml", Sample.LEAST + "cdn: {enabled: 1}\n");

    assertThatThrownBy(() -> Environments.all(folder, Sample.GROUPS))
        .isInstanceOfSatisfying(
            InvalidEnvironment.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.file())
                    .containsExactly(
                        "environments/dev.yaml",
                        "environments/edge.yaml",
                        "environments/family-2.yml"));
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() throws IOException {
    Files.write(folder.resolve("dev.yaml"), "# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    refuses("dev", "environments/dev.yaml: The file is not UTF-8.");
  }

  @Test
  void theMarkThatSomeEditorsPutFirstIsNoText() throws IOException {
    write("dev.yaml", "\uFEFF" + Sample.LEAST);

    assertThat(Environments.load(folder, "dev", Sample.GROUPS).settings().region())
        .isEqualTo("eu-west-1");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> Environments.all(nowhere, Sample.GROUPS))
        .isInstanceOf(InvalidEnvironment.class)
        .hasMessage(nowhere + ": There is no such folder.");
  }
}
