package io.yotosmartstream.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.http.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a file of prices or a profile is said with line and key. */
class FilesTest {
  @TempDir Path folder;

  private String pricesWith(String text, String instead) throws IOException {
    Path file = changed(Ours.PRICES, text, instead);
    return problem(() -> PriceList.read(file));
  }

  private String profileWith(String text, String instead) throws IOException {
    Path file = changed(Ours.PROFILE, text, instead);
    return problem(() -> Profile.read(file, Groups.of(Contract.load())));
  }

  private Path changed(Path original, String text, String instead) throws IOException {
    String yaml = Files.readString(original);
    assertThat(yaml).contains(text);
    int at = yaml.indexOf(text);
    Path file = folder.resolve("changed.yaml");
    Files.writeString(file, yaml.substring(0, at) + instead + yaml.substring(at + text.length()));
    return file;
  }

  private static String problem(Runnable reading) {
    InvalidFile e = catchThrowableOfType(InvalidFile.class, reading::run);
    return Objects.requireNonNull(e.getMessage()).replaceAll("(?m)^.*changed.yaml", "file");
  }

  @Test
  void aMistypedKeyOfAPriceIsNamedWithTheNearest() throws IOException {
    assertThat(pricesWith("usd:", "udd:"))
        .contains("prices[0].udd: Unknown key. Did you mean usd? Allowed: item, service")
        .containsPattern("file:\\d+:\\d+ ");
  }

  @Test
  void anUnknownItemIsNamedWithTheNearest() throws IOException {
    assertThat(pricesWith("item: public-ipv4-hours", "item: public-ip4-hours"))
        .contains("\"public-ip4-hours\" is not allowed. Did you mean public-ipv4-hours?");
  }

  @Test
  void aPriceIsANumber() throws IOException {
    assertThat(pricesWith("usd: 0.04048", "usd: cheap"))
        .contains("prices[0].usd: \"cheap\" is not a number. Allowed: 0 to 1000000.");
    assertThat(pricesWith("usd: 0.04048", "usd: -1")).contains("-1 is not allowed.");
  }

  @Test
  void aPriceThatIsMissingIsNamed() throws IOException {
    assertThat(pricesWith("item: secrets", "item: kms-keys"))
        .contains("prices: Missing for us-east-1: secrets.")
        .contains("kms-keys of us-east-1 is there twice.");
  }

  @Test
  void aRegionIsCompleteOrAbsent() throws IOException {
    assertThat(pricesWith("region: us-east-1", "region: eu-west-1"))
        .contains("Missing for us-east-1: fargate-vcpu-hours.")
        .contains("Missing for eu-west-1: fargate-gb-hours, ");
  }

  @Test
  void anAllowanceHasASource() throws IOException {
    assertThat(pricesWith("freeSource: https://aws.amazon.com/free/ (always free)\n", "\n"))
        .contains("free has no source. Add freeSource");
  }

  @Test
  void aRegionWithoutPricesTakesThoseOfTheUsualOne() {
    PriceList prices = PriceList.read(Ours.PRICES);

    assertThat(prices.in("eu-west-1").region()).isEqualTo("us-east-1");
    assertThat(prices.in("eu-west-1").of(Item.SECRETS)).isEqualTo(Ours.prices().of(Item.SECRETS));
  }

  @Test
  void aMistypedKeyOfAProfileIsNamedWithTheNearest() throws IOException {
    assertThat(profileWith("playingHoursPerDay", "playHoursPerDay"))
        .contains("players.playHoursPerDay: Unknown key. Did you mean playingHoursPerDay?")
        .contains("players.playingHoursPerDay: Missing. Allowed: 0 to 1000000.");
  }

  @Test
  void aGroupIsOneOfTheContract() throws IOException {
    assertThat(profileWith("group: players", "group: player"))
        .contains("api.requests[0].group: The contract has no group player. Did you mean players?")
        .contains("Allowed: audio, auth, cards, ");
    assertThat(profileWith("group: user-auth", "group: players"))
        .contains("api.requests[1].group: players is there twice.");
  }

  @Test
  void aDayHasTwentyFourHours() throws IOException {
    assertThat(profileWith("onlineHoursPerDay: 12", "onlineHoursPerDay: 25"))
        .contains("players.onlineHoursPerDay: 25 is not allowed. Allowed: 0 to 24.");
  }

  @Test
  void whatIsNoYamlOrNoFileIsSaid() throws IOException {
    Path broken = folder.resolve("changed.yaml");
    Files.writeString(broken, "people: [");
    Path empty = folder.resolve("empty.yaml");
    Files.writeString(empty, "# nothing\n");

    assertThat(problem(() -> PriceList.read(broken)))
        .startsWith("file:1:")
        .contains("No valid YAML");
    assertThat(problem(() -> PriceList.read(empty))).contains("The file is empty.");
    assertThat(problem(() -> PriceList.read(folder.resolve("none.yaml"))))
        .endsWith("none.yaml: There is no such file.");
  }
}
