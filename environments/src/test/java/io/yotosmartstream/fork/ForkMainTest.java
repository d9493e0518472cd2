package io.yotosmartstream.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.environments.ContractGroups;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.Settings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkMainTest {
  private static final String CONTRACT = "functions/api/src/main/resources/openapi.yaml";
  private static final String[] ALL = {
    "NAME=tales",
    "ACCOUNT=123456789012",
    "REGION=eu-west-2",
    "DOMAIN=tales.example.org",
    "EMAIL=me@example.org",
    "REPOSITORY=me/tales"
  };

  @TempDir Path root;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void copyWhatAForkChanges() throws IOException {
    Path ours = Path.of("").toAbsolutePath().resolveSibling("environments");
    List<String> files = new ArrayList<>(List.of(CONTRACT));
    for (String name : List.of("dev", "staging", "prod")) {
      files.add("environments/" + name + ".yaml");
    }
    for (String project : List.of("account", "edge", "app")) {
      files.add("pulumi/" + project + "/Pulumi.yaml");
    }
    for (String file : files) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(
          root.resolve(file),
          file.equals(CONTRACT) ? text(ours, file) : unforked(text(ours, file)));
    }
  }

  private static String text(Path ours, String file) throws IOException {
    return Files.readString(ours.resolveSibling(file));
  }

  /** As the template has it: who runs this may have forked it already. */
  private static String unforked(String text) {
    if (!text.contains("account:")) {
      return text.replaceFirst("name: \\S+-", "name: yoto-");
    }
    YamlText file =
        YamlText.of(text)
            .without("project")
            .without("notifications")
            .without("domain")
            .with("account", "\"000000000000\"")
            .with("region", "us-east-1")
            .with("gitHub.repository", "example/yoto-smart-stream");
    return text.contains("firstOwner")
        ? file.with("signUp.firstOwner", "owner@example.com").text()
        : file.text();
  }

  private int fork(String typed, String... given) {
    List<String> args = new ArrayList<>(List.of(root.toString()));
    args.addAll(List.of(given));
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return ForkMain.run(
        args.toArray(String[]::new), new BufferedReader(new StringReader(typed)), out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private Settings settings(String name) throws IOException {
    return Environments.load(
            root.resolve("environments"), name, ContractGroups.of(root.resolve(CONTRACT)))
        .settings();
  }

  private String file(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  @Test
  void everyEnvironmentAndEveryStackBecomesOnesOwn() throws IOException {
    assertThat(fork("", ALL)).as(said()).isZero();

    for (String name : List.of("dev", "staging", "prod")) {
      Settings settings = settings(name);
      assertThat(settings.project()).isEqualTo("tales");
      assertThat(settings.account()).isEqualTo("123456789012");
      assertThat(settings.region()).isEqualTo("eu-west-2");
      assertThat(settings.notifications().emails()).containsExactly("me@example.org");
      assertThat(settings.gitHub()).extracting("repository").isEqualTo("me/tales");
    }
    assertThat(settings("dev").domain()).isNull();
    assertThat(settings("staging").domain())
        .extracting("name")
        .isEqualTo("staging.tales.example.org");
    assertThat(settings("prod").domain()).extracting("name").isEqualTo("tales.example.org");
    assertThat(settings("prod").signUp().firstOwner()).isEqualTo("me@example.org");
    assertThat(file("pulumi/edge/Pulumi.yaml")).startsWith("name: tales-edge\n");
    assertThat(file("environments/prod.yaml")).contains("# What families use", "# the 12 digits");
    assertThat(said())
        .contains(
            "environments/prod.yaml\n", "  account: \"123456789012\"", "Next: make inventory");
  }

  @Test
  void aSecondTimeNothingChangesAndWhatWasAnsweredIsProposed() throws IOException {
    fork("", ALL);
    String before = file("environments/prod.yaml");
    said.reset();

    assertThat(fork("\n\n\n\n\n\n")).as(said()).isZero();

    assertThat(said()).contains("[me@example.org]", "Everything was like this already.");
    assertThat(file("environments/prod.yaml")).isEqualTo(before);
  }

  @Test
  void anotherOwnerIsToldInPlaceOfTheOneBeforeAndOthersStay() throws IOException {
    fork("", ALL);
    for (String name : List.of("dev", "prod")) {
      Path file = root.resolve("environments/" + name + ".yaml");
      String told = Files.readString(file);
      assertThat(told).contains("[me@example.org]");
      Files.writeString(
          file, told.replace("[me@example.org]", "[me@example.org, nightshift@example.org]"));
    }
    List<String> given = new ArrayList<>(List.of(ALL));
    given.add("EMAIL=you@example.org");

    assertThat(fork("", given.toArray(String[]::new))).as(said()).isZero();

    for (String name : List.of("dev", "prod")) {
      assertThat(settings(name).notifications().emails())
          .containsExactly("you@example.org", "nightshift@example.org");
    }
    assertThat(settings("prod").signUp().firstOwner()).isEqualTo("you@example.org");
  }

  @Test
  void aWrongAnswerIsAskedAgainWithWhatIsAllowed() throws IOException {
    String typed =
        """
        Tales!
        tales
        12345678901
        000000000000
        123456789012
        mars-east-1
        eu-west-2
        not a domain
        -
        nobody
        me@example.org
        tales
        me/tales
        """;

    assertThat(fork(typed)).as(said()).isZero();

    assertThat(said())
        .contains(
            "\"Tales!\" is not allowed. Allowed: lower case letters",
            "\"12345678901\" is not allowed. Allowed: 12 digits",
            "000000000000 is the placeholder.",
            "\"mars-east-1\" is no AWS region known here.",
            "\"not a domain\" is not allowed. Allowed: a host name",
            "\"nobody\" is not allowed. Allowed: an e-mail address",
            "\"tales\" is not allowed. Allowed: owner/name");
    assertThat(settings("dev").account()).isEqualTo("123456789012");
    assertThat(settings("prod").domain()).isNull();
  }

  @Test
  void whereOneWasClonedFromIsProposed() {
    fork(
        "",
        "ORIGIN=git@github.com:me/tales.git",
        "NAME=tales",
        "ACCOUNT=123456789012",
        "REGION=eu-west-2",
        "DOMAIN=",
        "EMAIL=me@example.org");

    assertThat(said()).contains("owner/name, or - for none [me/tales]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCOUNT=12345678901 | ACCOUNT: \"12345678901\" is not allowed. Allowed: 12 digits",
        "EMAIL=nobody | EMAIL: \"nobody\" is not allowed. Allowed: an e-mail address",
        "REGION= | REGION: ",
      })
  void aGivenAnswerThatIsWrongChangesNothing(String wrong, String says) throws IOException {
    String before = file("environments/dev.yaml");
    List<String> given = new ArrayList<>(List.of(ALL));
    given.add(wrong);

    assertThat(fork("", given.toArray(String[]::new))).isEqualTo(2);

    assertThat(said()).contains(says, "Nothing was changed.");
    assertThat(file("environments/dev.yaml")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monthlyUsd: 15 | monthlyUsd: 0 | environments/prod.yaml:10:15 budget.monthlyUsd: 0 is not allowed.",
        "account: \"000000000000\" | account: \"00000000000\" | environments/prod.yaml:5:10 account: \"00000000000\" is not allowed.",
      })
  void whatWasWrongInAFileIsSaidAndNothingIsChanged(String right, String wrong, String says)
      throws IOException {
    Path prod = root.resolve("environments/prod.yaml");
    Files.writeString(prod, Files.readString(prod).replace(right, wrong));
    String dev = file("environments/dev.yaml");

    assertThat(fork("", ALL)).isEqualTo(2);

    assertThat(said()).contains(says);
    assertThat(file("environments/dev.yaml")).isEqualTo(dev);
  }

  @Test
  void nobodyToAskIsSaid() {
    assertThat(fork("tales\n")).isEqualTo(2);

    assertThat(said()).contains("Nobody answered. Where nobody can, say ACCOUNT=...");
  }
}
