package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with one value or key. The lines after the sample's begin at line 6. */
class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lambda: {memoryMb: 64} | try:6:20 lambda.memoryMb: 64 is not allowed. Allowed: 128 to 10240.
          lambda: {memoryMb: 1.5} | try:6:20 lambda.memoryMb: 1.5 is not a whole number. Allowed: 128 to 10240.
          lambda: {memoryMb: "512"} | try:6:20 lambda.memoryMb: "512" is a text: write the number without quotes. Allowed: 128 to 10240.
          lambda: {memoryMb: much} | try:6:20 lambda.memoryMb: "much" is not a whole number. Allowed: 128 to 10240.
          lambda: {memoryMb: 0x400} | try:6:20 lambda.memoryMb: 0x400 is not a whole number. Allowed: 128 to 10240.
          lambda: {memoryMb: [512]} | try:6:20 lambda.memoryMb: A list is not a whole number. Allowed: 128 to 10240.
          lambda: {memoryMb: 99999999999999999999} | try:6:20 lambda.memoryMb: 99999999999999999999 is not allowed. Allowed: 128 to 10240.
          lambda: {memoryMb: } | try:6:19 lambda.memoryMb: Nothing is not a whole number. Allowed: 128 to 10240.
          lambda: {timeoutSeconds: 31} | try:6:26 lambda.timeoutSeconds: 31 is not allowed. Allowed: 1 to 30.
          lambda: {startUp: fast} | try:6:19 lambda.startUp: "fast" is not allowed. Allowed: aot, plain, snapstart.
          lambda: 5 | try:6:9 lambda: 5 is not a group of keys. To get the defaults remove the key. Allowed: the keys memoryMb, timeoutSeconds, startUp, provisionedConcurrency, provisionedGroups, keepWarm, logLevel.
          alarms: {api5xxPercent: .inf} | try:6:25 alarms.api5xxPercent: .inf is not a number. Allowed: 0.1 to 100.
          cdn: {enabled: yes} | try:6:16 cdn.enabled: "yes" is neither true nor false. Allowed: true, false.
          cdn: {enabled: !!bool "yes"} | try:6:16 cdn.enabled: yes is neither true nor false. Allowed: true, false.
          project: "a\\nb" | try:6:10 project: "a\\nb" is not allowed. Allowed: lower case letters, digits and hyphens, a letter first, at most 20.
          cdn: {enabeld: true} | try:6:7 cdn.enabeld: Unknown key. Did you mean enabled? Allowed: enabled, priceClass.
          cdn: {zzz: true} | try:6:7 cdn.zzz: Unknown key. Allowed: enabled, priceClass.
          cdn: {memoryMb: 1} | try:6:7 cdn.memoryMb: Unknown key. Did you mean lambda.memoryMb or fargate.mqtt.memoryMb or fargate.api.memoryMb? Allowed: enabled, priceClass.
          cdn: {enabled: true, enabled: true} | try:6:22 cdn.enabled: The key is there twice, first on line 6. Keep one of them.
          logs: {retentionDays: 8} | try:6:23 logs.retentionDays: 8 is not allowed. Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
          project: Yoto | try:6:10 project: "Yoto" is not allowed. Allowed: lower case letters, digits and hyphens, a letter first, at most 20.
          project: 5 | try:6:10 project: 5 reads as a number or as true or false: write it in quotes, "5". Allowed: lower case letters, digits and hyphens, a letter first, at most 20.
          notifications: {phones: ["0207"]} | try:6:26 notifications.phones[0]: "0207" is not allowed. Allowed: +, country code and number in quotes, like "+442071234567" (E.164).
          notifications: {webhooks: ["http://x.example"]} | try:6:28 notifications.webhooks[0]: "http://x.example" is not allowed. Allowed: addresses with https://.
          notifications: {emails: [a@b.com, a@b.com]} | try:6:35 notifications.emails[1]: a@b.com is in the list twice.
          notifications: {emails: a@b.com} | try:6:25 notifications.emails: "a@b.com" is not a list. Allowed: a list of up to 10: an e-mail address like owner@example.com.
          allowedOrigins: ["https://x.example/"] | try:6:18 allowedOrigins[0]: "https://x.example/" is not allowed. Allowed: https://host without a path or slash, http://localhost:port, http://127.0.0.1:port.
          allowedOrigins: ["http://x.example"] | try:6:18 allowedOrigins[0]: "http://x.example" is not allowed. Allowed: https://host without a path or slash, http://localhost:port, http://127.0.0.1:port.
          mqtt: {mirrorUrl: "mqtt://x"} | try:6:19 mqtt.mirrorUrl: "mqtt://x" is not allowed. Allowed: an address with wss:// or ssl://.
          tags: {"aws:x": y} | try:6:8 tags.aws:x: "aws:x" is not allowed. Allowed: 1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:.
          tags: [x] | try:6:7 tags: A list is not a group of keys. Allowed: up to 8 of key: value; key: 1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with aws:; value: up to 256 letters, digits, spaces and _ . : / = + - @.
          tags: {a: b, a: c} | try:6:14 tags.a: The key is there twice. Keep one of them.
          lambda: {keepWarm: [{from: "06:00", to: "21:00", zone: Mars/Base}]} | try:6:56 lambda.keepWarm[0].zone: "Mars/Base" is no time zone. Allowed: a time zone like Europe/London or UTC.
          lambda: {keepWarm: [{from: "6:00", to: "21:00"}]} | try:6:28 lambda.keepWarm[0].from: "6:00" is not allowed. Allowed: a time of the day in quotes, "00:00" to "23:59".
          lambda: {keepWarm: [{from: "06:00"}]} | try:6:21 lambda.keepWarm[0].to: Missing. Allowed: a time of the day in quotes, "00:00" to "23:59".
          gitHub: {repository: mine} | try:6:22 gitHub.repository: "mine" is not allowed. Allowed: owner/name.
          gitHub: {repository: me/mine, subjects: ["*"]} | try:6:42 gitHub.subjects[0]: "*" is not allowed. Allowed: environment:NAME, ref:refs/heads/BRANCH or ref:refs/tags/PATTERN.
          """)
  void isRefusedOnceAtItsPlace(String lines, String problem) {
    assertThat(Sample.problems(lines + "\n")).containsExactly(problem);
  }

  @Test
  void allThatIsWrongIsSaidTogetherFromTopToBottom() {
    assertThat(
            Sample.problemsOf(
                """
                account: 123456789012
                region: mars-east-1
                cdn: {enabeld: true}
                logs:
                  retentionDays: 8
                logs: {}
                """))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("try:1:1 architecture: Missing. Allowed: minimal, "),
            p -> assertThat(p).startsWith("try:1:1 budget.monthlyUsd: Missing. Allowed: 1 to "),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "try:1:10 account: 123456789012 reads as a number or as true or false:"
                            + " write it in quotes, \"123456789012\". Allowed: 12 digits in quotes,"
                            + " like \"123456789012\"."),
            p ->
                assertThat(p)
                    .startsWith("try:2:9 region: \"mars-east-1\" is no AWS region known here."),
            p -> assertThat(p).startsWith("try:3:7 cdn.enabeld: Unknown key."),
            p -> assertThat(p).startsWith("try:5:18 logs.retentionDays: 8 is not allowed."),
            p -> assertThat(p).startsWith("try:6:1 logs: The key is there twice, first on line 4"));
  }

  @Test
  void aRegionWithoutAServiceIsRefusedByTheServicesName() {
    assertThat(Sample.problemsOf(Sample.LEAST.replace("eu-west-1", "eu-south-1")))
        .singleElement()
        .asString()
        .startsWith("try:2:9 region: eu-south-1 does not have polly, which is used here. Allowed: ")
        .contains("eu-west-1")
        .doesNotContain("eu-south-1,");
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "1000001"})
  void aBudgetHasBounds(int usd) {
    assertThat(Sample.problemsOf(Sample.LEAST.replace("10", "" + usd)))
        .anyMatch(p -> p.contains("budget.monthlyUsd: " + usd + " is not allowed."));
  }

  @Test
  void anEmptyFileIsToldWhatItNeeds() {
    assertThat(Sample.problemsOf("# nothing\n"))
        .containsExactly(
            "try: The file is empty. It needs at least: account, region, architecture,"
                + " budget.monthlyUsd.");
  }

  @Test
  void whatIsNoGroupOfKeysIsRefused() {
    assertThat(Sample.problemsOf("- account\n"))
        .containsExactly(
            "try: The file is not a group of keys. It needs at least: account, region,"
                + " architecture, budget.monthlyUsd.");
  }

  @Test
  void aRequiredGroupHasNoDefaultsToGetBack() {
    String yaml = Sample.LEAST.replace("budget:\n  monthlyUsd: 10", "budget: 10");

    assertThat(Sample.problemsOf(yaml))
        .containsExactly(
            "try:4:9 budget: 10 is not a group of keys. Allowed: the keys monthlyUsd.");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(Sample.problems("---\nx: y\n"))
        .containsExactly(
            "try:6:1: No valid YAML: expected a single document in the stream,"
                + " but found another document.");
  }

  @Test
  void whatIsNoYamlIsRefusedAtItsPlace() {
    assertThat(Sample.problems("cdn: {enabled: true\nx: y\n"))
        .singleElement()
        .asString()
        .startsWith("try:7:2: No valid YAML: ");
  }
}
