package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings demand of one another. The lines after the sample's begin at line 6. */
class RulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lambda: {startUp: snapstart, provisionedConcurrency: 2, provisionedGroups: [cards]} | try:6:54 lambda.provisionedConcurrency: 2 is not allowed: Lambda has no SnapStart with it. Allowed: 0, or another lambda.startUp.
          lambda: {provisionedConcurrency: 2} | try:6:34 lambda.provisionedConcurrency: 2 is not allowed: lambda.provisionedGroups is empty. Allowed: 0, or groups to keep ready.
          lambda: {provisionedGroups: [cards, card]} | try:6:37 lambda.provisionedGroups[1]: "card" is no tag of the contract. Allowed: cards, players, user-auth.
          lambda: {keepWarm: [{from: "21:00", to: "06:00"}]} | try:6:41 lambda.keepWarm[0].to: 06:00 is not after from (21:00). Allowed: a later time of the same day; past midnight takes two entries.
          fargate: {mqtt: {memoryMb: 4096}} | try:6:28 fargate.mqtt.memoryMb: 4096 is not possible with cpu 256. Allowed with it: 512, 1024, 2048.
          fargate: {api: {cpu: 1024}} | try:6:16 fargate.api.memoryMb: 512 is not possible with cpu 1024. Allowed with it: 2048, 3072, 4096, 5120, 6144, 7168, 8192.
          fargate: {mqtt: {minTasks: 3}} | try:6:28 fargate.mqtt.minTasks: 3 is more than maxTasks (2). Allowed: 1 to 2, or a greater maxTasks.
          network: {cidr: 10.42.0.1/16} | try:6:17 network.cidr: "10.42.0.1/16" does not begin the range. Did you mean 10.42.0.0/16?
          network: {cidr: 10.0.0.0/8} | try:6:17 network.cidr: /8 is too large. Allowed: /16 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
          network: {cidr: 10.42.0.0/25} | try:6:17 network.cidr: /25 is too small. Allowed: /16 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
          network: {cidr: 10.42.256.0/24} | try:6:17 network.cidr: "10.42.256.0/24" is no IPv4 address: 256. Allowed: /16 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
          network: {cidr: 172.32.0.0/16} | try:6:17 network.cidr: "172.32.0.0/16" is not private. Allowed: /16 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
          domain: {name: x.example} | try:6:9 domain: Needs cdn.enabled: true, because CloudFront is what answers to an own name with a certificate. Allowed: no domain, or CloudFront with it.
          mqtt: {scheme: platform} | try:6:7 mqtt.brokerUrl: Missing; required because mqtt.scheme is platform. Allowed: an address with wss:// or ssl://.
          signUp: {mode: invitation} | try:6:9 signUp.firstOwner: Missing; required because signUp.mode is invitation: else nobody could ever sign up. Allowed: an e-mail address like owner@example.com.
          mail: {sender: ses} | try:6:7 mail.from: Missing; required because mail.sender is ses. Allowed: an e-mail address like owner@example.com.
          """)
  void isRefusedAtItsPlace(String lines, String problem) {
    assertThat(Sample.problems(lines + "\n")).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda: {startUp: snapstart}",
        "lambda: {provisionedConcurrency: 2, provisionedGroups: [cards]}",
        "fargate: {mqtt: {cpu: 16384, memoryMb: 40960}, api: {minTasks: 4}}",
        "network: {cidr: 172.31.255.0/24}",
        "network: {cidr: 192.168.0.0/16}",
        "mqtt: {scheme: platform, brokerUrl: \"wss://broker.example:443/mqtt\"}",
        "signUp: {mode: invitation, firstOwner: me@example.com}",
        "mail: {sender: ses, from: me@example.com}",
        "cdn: {enabled: true}\ndomain: {name: x.example}"
      })
  void whatGoesTogetherIsAccepted(String lines) {
    assertThat(Sample.read(lines + "\n").name()).isEqualTo("try");
  }

  @Test
  void aDefaultOfTheArchitectureIsNamedWhereItDoesNotFit() {
    String hybrid = Sample.LEAST.replace("minimal", "hybrid");

    assertThat(Sample.problemsOf(hybrid + "api: {runtime: container}\n"))
        .containsExactly(
            "try:1:1 lambda.provisionedConcurrency: 1 (from architecture hybrid) is not allowed:"
                + " api.runtime is container, so no function would use it."
                + " Allowed: 0, or api.runtime: lambda.");
  }

  @Test
  void sesIsMissedOnlyWhereItIsWanted() {
    String region = Sample.LEAST.replace("eu-west-1", "ap-east-1");

    assertThat(Environments.parse("try", region, Sample.GROUPS).settings().region())
        .isEqualTo("ap-east-1");
    assertThat(Sample.problemsOf(region + "mail: {sender: ses, from: me@example.com}\n"))
        .containsExactly(
            "try:6:16 mail.sender: ap-east-1 does not have SES. Allowed there: cognito.");
  }

  @Test
  void aRuleIsSilentWhereOneOfItsSettingsIsRefused() {
    assertThat(Sample.problems("fargate: {mqtt: {cpu: 1000, memoryMb: 512}}\n"))
        .singleElement()
        .asString()
        .startsWith("try:6:23 fargate.mqtt.cpu: 1000 is not allowed.");
  }

  @Test
  void theNameOfABucketHasAnEnd() {
    String environment = "a-long-one-indeed-20";

    assertThat(BucketName.problem("a-project-of-twenty1", "audio", environment, "123456789012"))
        .isEmpty();
    assertThat(
            BucketName.problem("a-project-of-twenty1", "recordings", environment, "123456789012"))
        .contains(
            "A name too long for S3: a-project-of-twenty1-recordings-a-long-one-indeed-20-123456789012"
                + " has 65 characters, 63 are allowed."
                + " Shorten project or the name of the environment by 2.");
  }
}
