package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowVariablesTest {
  private static final String OUTPUTS =
      """
      {"release": "1.2", "table": "yoto-smart-stream-dev-20261120", "userPoolId": "eu-west-1_abc",
       "userPoolClientId": "client", "apiUrl": "https://h1.execute-api.eu-west-1.amazonaws.com",
       "liveUrl": "wss://l1.execute-api.eu-west-1.amazonaws.com/live",
       "pageUrl": "https://d1.cloudfront.net"}
      """;
  private static final String LEAST =
      "account: \"123456789012\"\nregion: eu-west-1\narchitecture: minimal\nbudget: {monthlyUsd: 10}\n";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aContract() throws IOException {
    Files.writeString(folder.resolve("contract.json"), "tags: [{name: players}]\n");
  }

  @Test
  void whatOnlyADeploymentKnowsIsTakenFromItsOutputs() throws IOException {
    assertThat(show(LEAST, OUTPUTS)).as(err.toString(StandardCharsets.UTF_8)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "YOTO_PLATFORM=aws",
            "YOTO_VERSION=1.2",
            "USER_POOL_ID=eu-west-1_abc",
            "USER_POOL_CLIENT_ID=client",
            "AUDIO_BUCKET=yoto-audio-dev-123456789012",
            "PAGE_URL=https://h1.execute-api.eu-west-1.amazonaws.com",
            "LIVE_API_URL=https://l1.execute-api.eu-west-1.amazonaws.com/live")
        .contains("TABLE_NAME=yoto-smart-stream-dev-20261120")
        .noneMatch(line -> line.contains("${"));
  }

  @Test
  void withCloudFrontThePageIsThere() throws IOException {
    assertThat(show(LEAST + "cdn: {enabled: true}\n", OUTPUTS)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains("PAGE_URL=https://d1.cloudfront.net")
        .noneMatch(line -> line.startsWith("AUDIO_SIGNING_KEY"));
  }

  @Test
  void aStackThatWasNeverDeployed() throws IOException {
    assertThat(show(LEAST, "{}")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("The stack has no output release: deploy the environment first");
  }

  private int show(String yaml, String outputs) throws IOException {
    Files.writeString(folder.resolve("dev.yaml"), yaml);
    Files.writeString(folder.resolve("outputs.json"), outputs);
    String[] args = {
      folder.toString(),
      folder.resolve("contract.json").toString(),
      "dev",
      folder.resolve("outputs.json").toString()
    };
    return ShowVariables.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
