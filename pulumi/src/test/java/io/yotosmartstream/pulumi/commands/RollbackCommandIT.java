package io.yotosmartstream.pulumi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandIT {
  private static final String TASK =
      "arn:aws:ecs:us-east-1:123456789012:task-definition/yoto-mqtt-dev:";
  private static final String STATE =
      """
      {"deployment": {"resources": [
        {"urn": "urn::a-api", "type": "aws:lambda/alias:Alias",
         "outputs": {"functionName": "yoto-api-dev", "functionVersion": "3"}},
        {"urn": "urn::a-jobs", "type": "aws:lambda/alias:Alias",
         "outputs": {"functionName": "yoto-jobs-dev", "functionVersion": "2"}},
        {"urn": "urn::s-mqtt", "type": "aws:ecs/service:Service",
         "outputs": {"name": "yoto-mqtt-dev", "cluster": "yoto-cluster-dev", "taskDefinition": "x"}}]}}
      """;

  private final Answers answers = new Answers(401);
  private Desk desk;

  @BeforeEach
  void twoReleasesAreThere(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.answer("outputs.json", answers.outputs(""));
    desk.answer("app/state.json", STATE);
    versions("api", version(1, "r1", 1), version(2, "r2", 2), version(3, "r2", 3));
    versions("jobs", version(1, "r1", 1), version(2, "r2", 2));
    desk.answer("alias-yoto-api-dev", "3");
    desk.answer("alias-yoto-jobs-dev", "2");
    desk.answer("service", TASK + 12);
    desk.answer("tasks", TASK + 12 + "\t" + TASK.replace("-dev", "-dev2") + 4 + "\t" + TASK + 11);
    task(12, "r2");
    task(11, "r1");
  }

  @AfterEach
  void goHome() {
    answers.close();
  }

  private void versions(String key, String... versions) {
    String function = "yoto-" + key + "-dev";
    desk.answer(
        "versions-" + function + ".json",
        "{\"Versions\":\n[" + String.join(",", versions).replace("FUNCTION", function) + "]}");
  }

  private static String version(int number, String release, int minute) {
    return version(number, release, minute, "yoto-smart-stream-dev");
  }

  private static String version(int number, String release, int minute, String table) {
    return """
    {"FunctionName": "FUNCTION", "Version": "%d", "LastModified": "2026-11-20T20:%02d:00.000+0000",
     "Environment": {"Variables": {"YOTO_VERSION": "%s", "TABLE_NAME": "%s"}}}
    """
        .formatted(number, minute, release, table);
  }

  private void task(int revision, String release) {
    desk.answer(
        "task-" + revision + ".json",
        """
        {"taskDefinition": {"containerDefinitions": [{"environment": [
          {"name": "YOTO_VERSION", "value": "%s"},
          {"name": "TABLE_NAME", "value": "yoto-smart-stream-dev"}]}]}}
        """
            .formatted(release));
  }

  private List<String> changes() {
    return desk.calls().stream()
        .filter(call -> call.contains("update-alias") || call.contains("update-service"))
        .toList();
  }

  @Test
  void aliasesAndServiceGoBackAndAreHeldThere() {
    Desk.Outcome outcome = desk.run("bin/rollback", "dev");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(desk.kept("alias-yoto-api-dev")).isEqualTo("1");
    assertThat(desk.kept("alias-yoto-jobs-dev")).isEqualTo("1");
    assertThat(desk.kept("service")).isEqualTo(TASK + 11);
    assertThat(desk.kept("app/config-pins"))
        .isEqualTo(
            "{\"functions\":{\"api\":\"1\",\"jobs\":\"1\"},\"services\":{\"mqtt\":\""
                + TASK
                + "11\"}}");
    assertThat(desk.calls())
        .anyMatch(
            call ->
                call.contains(
                    "refresh --yes --skip-preview --target urn::a-api --target urn::a-jobs"
                        + " --target urn::s-mqtt"));
    assertThat(outcome.said())
        .contains("yoto-api-dev 3 -> 1", "dev is held at r1 until make unpin");
  }

  @Test
  void twiceIsOnce() {
    desk.run("bin/rollback", "dev");
    String pins = desk.kept("app/config-pins");
    desk.answer("calls", "");

    Desk.Outcome again = desk.run("bin/rollback", "dev");

    assertThat(again.said()).contains("Going back to r1", "yoto-api-dev is at 1");
    assertThat(changes()).isEmpty();
    assertThat(desk.kept("app/config-pins")).isEqualTo(pins);
  }

  @Test
  void toAReleaseThatIsNamedOrToNoneWithThoseThereAre() {
    assertThat(desk.run("bin/rollback", "dev", "r2").said()).contains("yoto-api-dev is at 3");
    assertThat(desk.run("bin/rollback", "dev", "r0"))
        .satisfies(
            o -> assertThat(o.status()).isEqualTo(2),
            o ->
                assertThat(o.said())
                    .contains(
                        "There is no release r0 to go back to. With the table yoto-smart-stream-dev there are: r2 r1"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void nothingToGoBackTo() {
    versions("api", version(3, "r2", 3));
    versions("jobs", version(2, "r2", 2));

    Desk.Outcome outcome = desk.run("bin/rollback", "dev");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said())
        .contains("There is nothing to go back to: r2 is the only release of dev with the table");
    assertThat(changes()).isEmpty();
    assertThat(desk.kept("app/config-pins")).isEmpty();
  }

  @Test
  void whatIsNewInTheReleaseStays() {
    versions("jobs", version(1, "r2", 2));
    desk.answer("alias-yoto-jobs-dev", "1");

    assertThat(desk.run("bin/rollback", "dev").said())
        .contains("yoto-jobs-dev was not there yet and stays as it is");
    assertThat(desk.kept("app/config-pins")).doesNotContain("jobs");
  }

  @Test
  void notToARleaseThatWorkedWithATableThatHasBeenPutAway() {
    versions("api", version(1, "r1", 1, "other"), version(3, "r2", 3));
    versions("jobs", version(1, "r1", 1, "other"), version(2, "r2", 2));

    assertThat(desk.run("bin/rollback", "dev").said()).contains("There is nothing to go back to");
    assertThat(changes()).isEmpty();
  }

  @Test
  void whatIsHeldIsReleased() {
    desk.run("bin/rollback", "dev");

    assertThat(desk.run("bin/unpin", "dev").said()).contains("dev is no longer held");
    assertThat(desk.kept("app/config-pins")).isEmpty();
    assertThat(desk.run("bin/unpin", "dev"))
        .satisfies(
            o -> assertThat(o.status()).isZero(),
            o -> assertThat(o.said()).contains("Nothing holds dev"));
  }
}
