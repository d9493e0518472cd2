package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsTest {
  /** AWS knows no resource for these, or none that could be named before it exists. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of("polly:SynthesizeSpeech", "polly:DescribeVoices", "ecr:GetAuthorizationToken");

  private static final String EVERYTHING =
      """
      cdn:
        enabled: true
      encryption:
        customerKey: true
      data:
        backup:
          enabled: true
      mail:
        sender: ses
        from: hello@example.com
      gitHub:
        repository: example/fork
      lambda:
        keepWarm:
          - {from: "06:00", to: "21:00"}
      """;

  static Stream<AppBlueprint> apps() {
    return Stream.of(
        Planning.minimal(),
        Planning.app("minimal", EVERYTHING),
        Planning.app("hybrid", ""),
        Planning.app("always-on", EVERYTHING.replaceAll("(?s)lambda:.*", "")));
  }

  @ParameterizedTest
  @MethodSource("apps")
  void noWildcardActionHasAWildcardResource(AppBlueprint app) {
    assertThat(Planning.roles(app).stream().flatMap(role -> role.statements().stream()))
        .isNotEmpty()
        .noneMatch(
            s ->
                s.resources().contains("*") && s.actions().stream().anyMatch(a -> a.contains("*")));
  }

  @ParameterizedTest
  @MethodSource("apps")
  void programsNameEveryActionAndResource(AppBlueprint app) {
    List<Statement> statements =
        Stream.concat(
                app.functions().stream().map(LambdaFunction::role),
                app.services().stream().flatMap(s -> Stream.of(s.taskRole(), s.executionRole())))
            .flatMap(role -> role.statements().stream())
            .toList();

    assertThat(statements)
        .allSatisfy(
            s -> {
              assertThat(s.actions()).noneMatch(action -> action.contains("*"));
              if (s.resources().contains("*")) {
                assertThat(WITHOUT_RESOURCE).containsAll(s.actions());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("apps")
  void everythingHasARoleOfItsOwn(AppBlueprint app) {
    assertThat(Planning.roles(app)).extracting(Role::name).doesNotHaveDuplicates();
  }

  @Test
  void whoLooksIntoUploadsCannotWriteThem() {
    assertThat(actions("ingest")).contains("s3:GetObject").doesNotContain("s3:PutObject");
  }

  @Test
  void whoLooksIntoUploadsThrowsAwayWhatIsNoAudio() {
    assertThat(Planning.minimal().function("ingest").role().statements())
        .filteredOn(s -> s.actions().contains("s3:DeleteObject"))
        .singleElement()
        .satisfies(s -> assertThat(s.resources()).allMatch(r -> r.endsWith("/audio/*")));
  }

  @Test
  void whoSaysWhoMaySignUpKnowsTheTableOnly() {
    assertThat(actions("sign-up"))
        .allMatch(a -> a.startsWith("dynamodb:") || a.startsWith("logs:"));
  }

  @Test
  void onlyWhoNeedsTokensReadsThem() {
    assertThat(
            Planning.minimal().functions().stream()
                .filter(f -> actions(f.key()).contains("secretsmanager:PutSecretValue"))
                .map(LambdaFunction::key))
        .containsExactlyInAnyOrder("api", "jobs", "tokens");
  }

  @Test
  void aGroupThatTouchesNoAudioMayNot() {
    AppBlueprint app = Planning.app("hybrid", "");

    assertThat(app.function("api-cards").role().statements())
        .noneMatch(s -> s.actions().toString().contains("s3:"));
    assertThat(app.function("api-audio").role().statements())
        .anyMatch(s -> s.actions().contains("s3:PutObject"));
  }

  @Test
  void aStatementForNothingIsRefused() {
    assertThat(catchThrowable(() -> Statement.of("Nothing", List.of("s3:GetObject"))))
        .hasMessage("Nothing names no action or no resource");
  }

  private static List<String> actions(String function) {
    return Planning.minimal().function(function).role().statements().stream()
        .flatMap(statement -> statement.actions().stream())
        .toList();
  }
}
