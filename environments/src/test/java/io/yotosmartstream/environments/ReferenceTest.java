package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.yotosmartstream.environments.declaration.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** What is generated from the declaration, and that it is up to date in the repository. */
class ReferenceTest {
  private static final String OUT_OF_DATE = "out of date: run make env-schema and commit it";
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Reference.schema());

  private static boolean accepts(String yaml) {
    Object value =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    String json = new JsonMapper().writeValueAsString(value);
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  @Test
  void theSchemaInTheRepositoryIsUpToDate() throws IOException {
    assertThat(Files.readString(Path.of("schema.json")))
        .as(OUT_OF_DATE)
        .isEqualTo(Reference.schema());
  }

  @Test
  void theTableInTheDocsIsUpToDate() throws IOException {
    String document = Files.readString(Path.of("../docs/environments.md"));

    assertThat(document).as(OUT_OF_DATE).isEqualTo(Reference.inDocument(document));
    assertThat(document).contains("| `api.runtime` | lambda; always-on: container | lambda, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void theSchemaAcceptsOurFiles(String name) throws IOException {
    assertThat(accepts(Files.readString(Path.of(name + ".yaml")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda: {keepWarm: [{from: \"06:00\", to: \"21:00\"}]}",
        "tags: {team: night shift}",
        "gitHub: {repository: me/mine}",
        "storage: {maxBytesPerHousehold: 20000000000}",
        "alarms: {api5xxPercent: 0.5}",
        "mfa: off"
      })
  void theSchemaAcceptsWhatTheLoaderAccepts(String lines) {
    assertThat(Sample.read(lines).name()).isEqualTo("try");
    assertThat(accepts(Sample.LEAST + lines)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdn: {enabeld: true}",
        "lambda: {memoryMb: 64}",
        "lambda: {startUp: fast}",
        "lambda: {keepWarm: [{from: \"06:00\"}]}",
        "logs: {retentionDays: 8}",
        "tags: {\"aws:x\": y}",
        "project: Yoto",
        "domain: {}",
        "notifications: {emails: [a@b.com, a@b.com]}"
      })
  void theSchemaRefusesWhatTheLoaderRefuses(String lines) {
    assertThat(Sample.problems(lines)).isNotEmpty();
    assertThat(accepts(Sample.LEAST + lines)).isFalse();
  }

  @Test
  void theSchemaWantsWhatIsRequired() {
    assertThat(accepts(Sample.LEAST)).isTrue();
    assertThat(accepts(Sample.LEAST.replace("region", "# region"))).isFalse();
    assertThat(accepts(Sample.LEAST.replace("  monthlyUsd: 10", "  {}"))).isFalse();
  }

  @Test
  void everySettingSaysWhatItMeans() {
    assertThat(EnvironmentReader.DECLARATION.settings())
        .allSatisfy(s -> assertThat(s.about()).endsWith("."))
        .extracting(Setting::path)
        .doesNotHaveDuplicates()
        .contains("fargate.mqtt.cpu", "lambda.keepWarm[].from", "domain.name");
  }
}
