package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static Environment of(String architecture, String more) {
    String yaml = Sample.LEAST.replace("minimal", architecture) + more;
    return Environments.parse("try", yaml, Sample.GROUPS);
  }

  private static String origin(Environment environment, String path) {
    return environment.origins().get(path).text();
  }

  @Test
  void minimalHasTheBuiltInDefaults() {
    Environment minimal = of("minimal", "");

    assertThat(minimal.settings().api().runtime()).isEqualTo(ApiRuntime.LAMBDA);
    assertThat(minimal.settings().lambda().provisionedConcurrency()).isZero();
    assertThat(minimal.settings().lambda().provisionedGroups()).isEmpty();
    assertThat(minimal.settings().fargate().mqtt()).isEqualTo(new Tasks(256, 512, 100, 1, 2));
    assertThat(minimal.settings().fargate().api()).isEqualTo(new Tasks(256, 512, 50, 2, 4));
    assertThat(minimal.settings().domain()).isNull();
    assertThat(minimal.settings().gitHub()).isNull();
    assertThat(minimal.settings().yoto().linkable()).isFalse();
    assertThat(origin(minimal, "api.runtime")).isEqualTo("default");
    assertThat(origin(minimal, "fargate.mqtt.cpu")).isEqualTo("default");
    assertThat(origin(minimal, "domain")).isEqualTo("default");
  }

  @Test
  void anArchitectureDecidesSomeDefaults() {
    Environment alwaysOn = of("always-on", "");
    Environment hybrid = of("hybrid", "");

    assertThat(alwaysOn.settings().api().runtime()).isEqualTo(ApiRuntime.CONTAINER);
    assertThat(origin(alwaysOn, "api.runtime")).isEqualTo("architecture always-on");
    assertThat(alwaysOn.settings().lambda().provisionedConcurrency()).isZero();
    assertThat(hybrid.settings().api().runtime()).isEqualTo(ApiRuntime.LAMBDA);
    assertThat(hybrid.settings().lambda().provisionedConcurrency()).isEqualTo(1);
    assertThat(hybrid.settings().lambda().provisionedGroups())
        .containsExactly("players", "user-auth");
    assertThat(origin(hybrid, "lambda.provisionedGroups")).isEqualTo("architecture hybrid");
  }

  @Test
  void theFileDecidesBeforeBoth() {
    Environment environment =
        of("hybrid", "lambda:\n  provisionedGroups: [cards]\nfargate:\n  api: {minTasks: 1}\n");

    assertThat(environment.settings().lambda().provisionedGroups()).containsExactly("cards");
    assertThat(origin(environment, "lambda.provisionedGroups"))
        .isEqualTo("environments/try.yaml:7");
    assertThat(origin(environment, "lambda.provisionedConcurrency"))
        .isEqualTo("architecture hybrid");
    assertThat(environment.settings().fargate().api()).isEqualTo(new Tasks(256, 512, 50, 1, 4));
    assertThat(origin(environment, "fargate.api.minTasks")).isEqualTo("environments/try.yaml:9");
    assertThat(origin(environment, "fargate.api.maxTasks")).isEqualTo("default");
  }

  @Test
  void readsEveryKindOfValue() {
    Settings settings =
        Sample.read(
                """
                lambda:
                  startUp: plain
                  keepWarm:
                    - {from: "06:00", to: "21:00", zone: Europe/London}
                alarms:
                  api5xxPercent: 0.5
                storage:
                  maxBytesPerHousehold: 20000000000
                cdn: {enabled: true, priceClass: PriceClass_All}
                domain: {name: players.example.com}
                tags:
                  team: night shift
                  cost-centre: "42"
                allowedOrigins: ["https://example.com", "http://localhost:5173", http://127.0.0.1]
                mfa: off
                """)
            .settings();

    assertThat(settings.lambda().startUp()).isEqualTo(Lambda.StartUp.PLAIN);
    assertThat(settings.lambda().keepWarm())
        .containsExactly(
            new KeepWarm(LocalTime.of(6, 0), LocalTime.of(21, 0), ZoneId.of("Europe/London"), 5));
    assertThat(settings.alarms().api5xxPercent()).isEqualTo(0.5);
    assertThat(settings.storage().maxBytesPerHousehold()).isEqualTo(20_000_000_000L);
    assertThat(settings.cdn().priceClass()).isEqualTo(Cdn.PriceClass.ALL);
    assertThat(settings.domain()).isEqualTo(new Domain("players.example.com", null));
    assertThat(settings.tags())
        .containsExactly(Map.entry("team", "night shift"), Map.entry("cost-centre", "42"));
    assertThat(settings.allowedOrigins()).hasSize(3);
    assertThat(settings.mfa()).isEqualTo(Mfa.OFF);
    assertThat(settings.hasPlaceholderAccount()).isFalse();
  }

  @Test
  void anAliasStandsForAnotherValue() {
    Settings settings =
        Sample.read(
                """
                fargate:
                  mqtt: &size {cpu: 512, memoryMb: 1024}
                  api: *size
                """)
            .settings();

    assertThat(List.of(settings.fargate().mqtt().cpu(), settings.fargate().api().cpu()))
        .containsExactly(512, 512);
    assertThat(settings.fargate().api().spotPercent()).isEqualTo(50);
  }

  @Test
  void aMergeKeyBringsWhatAnotherGroupHas() {
    Settings settings =
        Sample.read(
                """
                fargate:
                  mqtt: &size {cpu: 512, memoryMb: 1024}
                  api: {<<: *size, memoryMb: 2048}
                """)
            .settings();

    assertThat(settings.fargate().api()).isEqualTo(new Tasks(512, 2048, 50, 2, 4));
  }

  @Test
  void theClaimsOfGitHubNameTheEnvironment() {
    GitHub gitHub = Sample.read("gitHub: {repository: me/mine}\n").settings().gitHub();

    assertThat(gitHub.subjectClaims("try")).containsExactly("repo:me/mine:environment:try");
  }
}
