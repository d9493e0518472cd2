package io.yotosmartstream.cost;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCostTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void ourFiles() throws IOException {
    Files.createDirectory(folder.resolve("cost"));
    Files.copy(Ours.PRICES, folder.resolve("cost/prices.yaml"));
    Files.copy(Ours.PROFILE, folder.resolve("cost/household.yaml"));
    Files.writeString(folder.resolve("prod.yaml"), Ours.prod());
  }

  private int show(String environment, String profile, String households, String allowances) {
    return ShowCost.run(
        new String[] {
          folder.toString(), Ours.OPEN_API.toString(), environment, profile, households, allowances
        },
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void theArchitecturesStandSideBySideWithBothTotals() {
    assertThat(show("prod", "", "", "")).isZero();

    assertThat(shown().lines())
        .anyMatch(
            l ->
                l.matches(
                    "service +resource +what +unit price +minimal +USD +always-on +USD +hybrid +USD"))
        .anyMatch(
            l ->
                l.matches(
                    "VPC +yoto-mqtt-prod +public IPv4 addresses +0.005 / address-hour( +730 +3.65){3}"))
        .anyMatch(l -> l.matches("Total with the permanent allowances( +[0-9.]+){3}"))
        .anyMatch(l -> l.matches("Total with all allowances off( +[0-9.]+){3}"))
        .anyMatch(l -> l.matches("One more household( +[0-9.]+){3}"))
        .contains("Public IPv4 addresses: minimal 1, always-on 3, hybrid 1.", "Not counted:");
    assertThat(said()).isEmpty();
  }

  @Test
  void withoutAllowancesThereIsOneTotal() {
    assertThat(show("prod", "", "2", "off")).isZero();

    assertThat(shown())
        .startsWith("prod in us-east-1, 2 households, ")
        .doesNotContain("permanent allowance")
        .contains("Sum ");
  }

  @Test
  void anotherRegionIsShownAtTheUsualPricesAndSaysSo() throws IOException {
    String prod = Files.readString(folder.resolve("prod.yaml"));
    Files.writeString(folder.resolve("prod.yaml"), prod.replace("us-east-1", "eu-west-1"));

    assertThat(show("prod", "", "", "")).isZero();
    assertThat(shown())
        .contains("There are no prices of eu-west-1")
        .contains("this is what it would cost in us-east-1.");
  }

  @Test
  void anArchitectureThatTheFileDoesNotGoWithIsLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("prod.yaml"),
        Files.readString(folder.resolve("prod.yaml")) + "lambda: {startUp: snapstart}\n");

    assertThat(show("prod", "", "", "")).isZero();
    assertThat(shown())
        .contains("Left out: hybrid. ")
        .contains("Public IPv4 addresses: minimal 1, always-on 3.");
  }

  @Test
  void anotherProfileCounts() throws IOException {
    Path profile = folder.resolve("mine.yaml");
    Files.writeString(
        profile,
        Files.readString(Ours.PROFILE).replace("characters: 10000", "characters: 1000000"));

    assertThat(show("prod", profile.toString(), "", "")).isZero();
    assertThat(shown().lines()).anyMatch(l -> l.matches("Polly .*( +1,000,000 +16.00){3}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1.5", "100001", "99999999999"})
  void householdsAreOneOrMore(String households) {
    assertThat(show("prod", "", households, "")).isEqualTo(2);
    assertThat(said())
        .isEqualTo("HOUSEHOLDS=" + households + " is not allowed. Allowed: 1 to 100000.");
    assertThat(shown()).isEmpty();
  }

  @Test
  void allowancesAreOnOrOff() {
    assertThat(show("prod", "", "", "none")).isEqualTo(2);
    assertThat(said()).isEqualTo("ALLOWANCES=none is not allowed. Allowed: on, off.");
  }

  @Test
  void anUnknownEnvironmentIsSaidWithTheKnownOnes() {
    assertThat(show("prd", "", "", "")).isEqualTo(2);
    assertThat(said()).contains("There is no environment \"prd\". There are: prod.");
    assertThat(show("", "", "", "")).isEqualTo(2);
    assertThat(said()).contains("Which environment? Say ENV=name. There are: prod.");
  }

  @Test
  void anUnknownArchitectureIsSaidWithTheKnownOnes() throws IOException {
    String prod = Files.readString(folder.resolve("prod.yaml"));
    Files.writeString(folder.resolve("prod.yaml"), prod.replace(": minimal", ": minimum"));

    assertThat(show("prod", "", "", "")).isEqualTo(2);
    assertThat(said())
        .contains("architecture: \"minimum\" is not allowed. Did you mean minimal?")
        .contains("Allowed: minimal, always-on, hybrid.");
  }

  @Test
  void aBrokenPriceFileIsSaidInOneLineEach() throws IOException {
    Path prices = folder.resolve("cost/prices.yaml");
    Files.writeString(prices, Files.readString(prices).replace("usd: 0.04048", "usd: 1e"));

    assertThat(show("prod", "", "", "")).isEqualTo(2);
    assertThat(said().lines()).singleElement().asString().contains("prices[0].usd: ");
  }

  @Test
  void aSettingThatCannotBeBuiltYetIsSaid() throws IOException {
    Files.writeString(
        folder.resolve("prod.yaml"),
        Files.readString(folder.resolve("prod.yaml"))
            + "mqtt: {mirrorUrl: \"wss://broker.example.com\"}\n");

    assertThat(show("prod", "", "", "")).isEqualTo(2);
    assertThat(said()).contains("mqtt.mirrorUrl is not built yet");
  }
}
