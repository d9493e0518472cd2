package io.yotosmartstream.pulumi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployCommandIT {
  private static final String CHANGE =
      """
      {"steps": [{"op": "update", "diffReasons": ["memorySize"],
        "urn": "urn:pulumi:dev::yoto-app::yoto:app:functions$aws:lambda/function:Function::yoto-api-dev"}]}
      """;
  private static final String REPLACE =
      """
      {"steps": [%s {"op": "same", "urn": "urn:pulumi:dev::yoto-app::pulumi:pulumi:Stack::x"}]}
      """;

  private final Answers answers = new Answers(401);
  private Desk desk;

  @BeforeEach
  void sitDown(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.answer("outputs.json", answers.outputs(""));
  }

  @AfterEach
  void goHome() {
    answers.close();
  }

  /** The steps of one replacement, as Pulumi lists them. */
  private static String replace(String type, String name) {
    return """
    {"op": "create-replacement", "urn": "urn:pulumi:dev::yoto-app::%1$s::%2$s"},
    {"op": "replace", "replaceReasons": ["name"], "urn": "urn:pulumi:dev::yoto-app::%1$s::%2$s"},
    {"op": "delete-replaced", "urn": "urn:pulumi:dev::yoto-app::%1$s::%2$s"},
    """
        .formatted(type, name);
  }

  private List<String> stacksBroughtUp() {
    return desk.calls().stream()
        .filter(call -> call.contains(" up "))
        .map(call -> call.replaceAll(".*-C pulumi/(\\w+) .*", "$1"))
        .toList();
  }

  @Test
  void everythingInOrderAndOnlyWhatChanges() {
    desk.answer("account/preview.json", CHANGE);
    desk.answer("app/preview.json", CHANGE);

    Desk.Outcome outcome = desk.typing("y\nyes\n", "bin/deploy", "dev");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(stacksBroughtUp()).containsExactly("account", "app");
    assertThat(desk.calls())
        .containsSubsequence("make --no-print-directory build", "make --no-print-directory lambda")
        .anyMatch(
            call ->
                call.matches(
                    "make .*push-images .*TAG=[0-9a-f]{7,} .*=yoto-mqtt IMAGE_ARCH=amd64"));
    assertThat(desk.calls())
        .anyMatch(c -> c.contains("preview") && c.contains("123456789012-us-east-1"));
    assertThat(outcome.said())
        .contains(
            "  ~ update  aws:lambda/function:Function  yoto-api-dev  [memorySize]",
            "  nothing",
            "ok      a wrong password is refused",
            "dev runs release r2:",
            "/yoto/callback",
            "Next: register the call-back address");
  }

  @Test
  void nobodySaysYes() {
    desk.answer("app/preview.json", CHANGE);

    assertThat(desk.typing("n\n", "bin/deploy", "dev").said())
        .contains("Nothing more was changed.");
    assertThat(desk.run("bin/deploy", "dev").said()).contains("Say YES=1 where nobody can.");
    assertThat(stacksBroughtUp()).isEmpty();

    desk.set("YES", "1");
    assertThat(desk.run("bin/deploy", "dev").status()).isZero();
    assertThat(stacksBroughtUp()).containsExactly("app");
  }

  @Test
  void whatHoldsWhatFamiliesMadeIsNotReplaced() {
    desk.set("YES", "1");
    desk.answer(
        "app/preview.json",
        REPLACE.formatted(
            replace("aws:dynamodb/table:Table", "yoto-smart-stream-dev")
                + replace("aws:cognito/userPool:UserPool", "yoto-users-dev")
                + replace("yoto:app:encryption$aws:kms/key:Key", "yoto-key-dev")
                + replace("aws:s3/bucketV2:BucketV2", "yoto-audio-dev-123456789012")));

    Desk.Outcome refused = desk.run("bin/deploy", "dev");

    assertThat(refused.status()).isNotZero();
    assertThat(refused.said())
        .contains(
            "Refused: the table yoto-smart-stream-dev would be replaced because of name;",
            "the user pool yoto-users-dev would be replaced",
            "the KMS key yoto-key-dev would be replaced",
            "the bucket of audio yoto-audio-dev-123456789012 would be replaced",
            "ALLOW_REPLACE=1");
    assertThat(stacksBroughtUp()).isEmpty();

    desk.set("ALLOW_REPLACE", "1");
    assertThat(desk.run("bin/deploy", "dev").status()).isZero();
    assertThat(stacksBroughtUp()).containsExactly("app");
  }

  /** What it may not do fails before anything is changed, and not in the middle. */
  @ParameterizedTest
  @CsvSource({
    "account, yoto-account, aws:iam/policy:Policy, yoto-boundary-dev",
    "app, yoto-app, aws:iam/rolePolicy:RolePolicy, yoto-deploy-dev"
  })
  void theRoleOfTheWorkflowsAsksForAPersonWhereItIsNotAllowed(
      String stack, String project, String type, String name) {
    desk.set("YES", "1");
    desk.answer(
        stack + "/preview.json",
        """
        {"steps": [{"op": "update", "urn": "urn:pulumi:dev::%s::%s::%s"}]}
        """
            .formatted(project, type, name));
    desk.set("FAKE_ARN", "arn:aws:sts::123456789012:assumed-role/yoto-deploy-dev/GitHubActions");

    Desk.Outcome refused = desk.run("bin/deploy", "dev");

    assertThat(refused.status()).isNotZero();
    assertThat(refused.said())
        .contains(
            "Refused: yoto-deploy-dev may not change " + name,
            "A person with the rights of an administrator says make deploy once.");
    assertThat(stacksBroughtUp()).isEmpty();

    desk.set("FAKE_ARN", "arn:aws:sts::123456789012:assumed-role/Administrator/me");
    assertThat(desk.run("bin/deploy", "dev").status()).isZero();
    assertThat(stacksBroughtUp()).containsExactly(stack);
  }

  @Test
  void whatCanBeMadeAgainIsReplaced() {
    desk.set("YES", "1");
    desk.answer(
        "app/preview.json",
        REPLACE.formatted(replace("aws:s3/bucketV2:BucketV2", "yoto-ui-dev-123456789012")));

    assertThat(desk.run("bin/deploy", "dev").status()).isZero();
    assertThat(stacksBroughtUp()).containsExactly("app");
  }

  @Test
  void theSameReleaseIsBuiltAndPushedOnce() {
    desk.run("bin/deploy", "dev");
    desk.answer("image", "");
    desk.answer("calls", "");

    Desk.Outcome again = desk.run("bin/deploy", "dev");

    assertThat(again.said()).contains("The image yoto-mqtt:", " is there");
    assertThat(desk.calls().stream().filter(call -> call.startsWith("make")))
        .containsExactly("make --no-print-directory build");
  }

  /** Environments of an account share its repositories, so the tag says which kind it is. */
  @Test
  void onArmTheImageIsForItAndSoIsItsTag() {
    desk.change("environments/dev.yaml", "region:", "processor: arm64\nregion:");
    desk.commit();
    desk.answer("machine", "aarch64");

    Desk.Outcome outcome = desk.run("bin/deploy", "dev");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(desk.calls())
        .filteredOn(call -> call.contains(" push-images "))
        .singleElement()
        .asString()
        .containsPattern(" TAG=[0-9a-z-]+-arm64 ")
        .endsWith(" IMAGE_ARCH=arm64");
  }

  /** Each zip knows which release it is of: one that is packed again says nothing of the other. */
  @Test
  void aZipForTheOtherProcessorIsNotTakenForTheReleaseThatWasPackedBeside() {
    desk.change("environments/staging.yaml", "region:", "processor: arm64\nregion:");
    desk.commit();
    desk.write("functions/lambda/target/yoto-api-aot-arm64.zip", "of an earlier release");
    assertThat(desk.run("bin/deploy", "dev").status()).isZero();

    assertThat(desk.run("bin/deploy", "staging").said())
        .contains("staging runs on arm64 (processor) and this machine is x86-64");
  }

  @Test
  void withCloudFrontThereIsASigningKeyAndOldPagesGo() {
    desk.answer("outputs.json", answers.outputs(", \"distributionId\": \"E1\""));

    Desk.Outcome outcome = desk.run("bin/deploy", "prod");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(desk.kept("app/config-signingPublicKey")).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(desk.kept("app/config-signingPrivateKey")).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(desk.calls())
        .anyMatch(
            call ->
                call.startsWith("aws cloudfront create-invalidation --distribution-id E1")
                    && call.contains(" /index.html")
                    && call.contains(" /sw.js")
                    && call.contains(" /config.json")
                    && !call.contains("/assets"));
    assertThat(outcome.said()).contains("Who signs up first is owner@example.com");
  }

  @Test
  void aKeyStaysUntilAnotherIsAskedFor() {
    desk.run("bin/signing-key", "prod");
    String key = desk.kept("app/config-signingPrivateKey");

    assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(desk.run("bin/signing-key", "prod").said()).contains("has its key already");
    assertThat(desk.kept("app/config-signingPrivateKey")).isEqualTo(key);

    desk.set("ROTATE", "1");
    desk.run("bin/signing-key", "prod");
    assertThat(desk.kept("app/config-signingPrivateKey")).isNotEqualTo(key);
  }

  @Test
  void theSecretOfTheApplicationAtYotoIsTypedAndNeverAnArgument() {
    assertThat(desk.typing("hush\n", "bin/yoto-secret", "prod").said())
        .contains("set yoto.confidential: true in environments/prod.yaml first");

    desk.change("environments/prod.yaml", "budget:", "yoto:\n  confidential: true\nbudget:");
    desk.typing("hush\n", "bin/yoto-secret", "prod");

    assertThat(desk.kept("app/config-yotoClientSecret")).isEqualTo("hush");
    assertThat(desk.calls()).noneMatch(call -> call.contains("hush"));
  }

  @Test
  void aReleaseThatDoesNotAnswerFails() {
    try (Answers open = new Answers(200)) {
      desk.answer("outputs.json", open.outputs(""));

      Desk.Outcome outcome = desk.run("bin/deploy", "dev");

      assertThat(outcome.status()).isNotZero();
      assertThat(outcome.said())
          .contains("ok      the API is alive", "FAILED  players are shown to nobody")
          .doesNotContain("dev runs release");
    }
  }
}
