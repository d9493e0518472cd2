package io.yotosmartstream.pulumi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@EnabledIfSystemProperty(
    named = "engine",
    matches = ".+",
    disabledReason = "make engine-test runs it")
class EngineIT {
  private static final Set<String> WHAT_FAMILIES_MADE =
      Set.of(
          "aws:dynamodb/table:Table", "aws:s3/bucketV2:BucketV2", "aws:cognito/userPool:UserPool");
  private static final String SECRET = "a secret that must not stand anywhere";

  @TempDir Path folder;
  private Checkout checkout;
  private Engine app;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Checkout.in(Files.createDirectory(folder.resolve("checkout")));
    app = engine("app");
  }

  private Engine engine(String project) throws IOException {
    return new Engine(
        Path.of(System.getProperty("engine")), folder.resolve(project), checkout.project(project));
  }

  private void stack(String name) throws IOException, InterruptedException {
    app.run("stack", "init", name).succeeded();
    if (!name.equals("dev")) {
      app.run("config", "set", "signingPublicKey", "--", publicKey()).succeeded();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void anEnvironmentLivesFromPreviewToDestruction(String name)
      throws IOException, InterruptedException {
    stack(name);
    checkout.change(
        "environments/" + name + ".yaml", "budget:", "yoto:\n  confidential: true\nbudget:");
    app.run("config", "set", "--secret", "yotoClientSecret", SECRET).succeeded();

    assertThat(app.run("preview").succeeded().output().lines())
        .filteredOn(line -> line.contains("warning: "))
        .allMatch(line -> line.contains("using pulumi-resource-aws from $PATH"));
    app.run("up", "--yes", "--skip-preview").succeeded();
    assertThat(app.state()).doesNotContain(SECRET).contains("ciphertext");
    assertThat(Files.readString(folder.resolve("app/aws.log")))
        .as("the provider gets what the secret is")
        .contains(SECRET);

    app.run("up", "--yes", "--skip-preview", "--expect-no-changes").succeeded();

    checkout.change(
        "environments/" + name + ".yaml", "budget:", "lambda:\n  memoryMb: 2048\nbudget:");
    assertThat(app.run("up", "--yes", "--skip-preview").succeeded().output())
        .contains("updated")
        .doesNotContain("replaced");

    destroy(name.equals("prod"));
  }

  /** What deletion protection keeps is all that stays. */
  private void destroy(boolean protection) throws IOException, InterruptedException {
    if (protection) {
      assertThat(app.run("destroy", "--yes", "--skip-preview").failed().output())
          .contains("protected");
      app.run("destroy", "--yes", "--skip-preview", "--exclude-protected").succeeded();
      assertThat(app.resources())
          .isNotEmpty()
          .allMatch(resource -> resource.path("protect").booleanValue(false))
          .extracting(resource -> resource.path("type").stringValue(""))
          .contains("aws:dynamodb/table:Table", "aws:cognito/userPool:UserPool");
    } else {
      app.run("destroy", "--yes", "--skip-preview").succeeded();
      assertThat(app.resources()).isEmpty();
    }
  }

  @Test
  void whatFamiliesMadeIsNeverReplaced() throws IOException, InterruptedException {
    stack("prod");
    app.run("up", "--yes", "--skip-preview").succeeded();
    checkout.change("environments/prod.yaml", "account:", "project: renamed\naccount:");

    assertThat(app.run("preview").failed().output())
        .contains("unable to replace resource", "currently marked for protection")
        .contains("::table\"", "::audio\"", "::users\"");
    app.run("up", "--yes", "--skip-preview").failed();
    assertThat(app.resources())
        .filteredOn(resource -> WHAT_FAMILIES_MADE.contains(type(resource)))
        .filteredOn(resource -> resource.path("protect").booleanValue(false))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.path("id").stringValue("")).startsWith("yoto-"));
  }

  @Test
  void anInterruptedUpGoesOnWithTheNextOne() throws IOException, InterruptedException {
    stack("dev");
    Process up = app.start("up", "--yes", "--skip-preview");
    Path log = folder.resolve("app/aws.log");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.exists(log) && Files.readString(log).contains("\"Create\""));
    // As Ctrl-C does; a kill in the middle of a write can tear a state that lies in a file.
    new ProcessBuilder("kill", "-INT", "" + up.pid()).start().waitFor();
    assertThat(up.waitFor()).as("it was not done yet").isNotZero();

    app.run("up", "--yes", "--skip-preview").succeeded();

    app.run("up", "--yes", "--skip-preview", "--expect-no-changes").succeeded();
  }

  @Test
  void twoPeopleCannotDeployAtOnce() throws IOException, InterruptedException {
    stack("dev");
    Process first = app.start("up", "--yes", "--skip-preview");
    Path locks = folder.resolve("app/state/.pulumi/locks");
    // Not the folder only, which the making of the stack has left.
    await().atMost(Duration.ofMinutes(2)).until(() -> holdsAFile(locks));

    assertThat(app.run("up", "--yes", "--skip-preview").failed().output())
        .contains("the stack is currently locked");
    assertThat(first.waitFor()).isZero();
  }

  private static boolean holdsAFile(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.anyMatch(Files::isRegularFile);
    } catch (UncheckedIOException e) {
      return false; // a lock that was let go while we looked
    }
  }

  @Test
  void whatIsWrongIsSaidWithoutATrace() throws IOException, InterruptedException {
    stack("dev");

    checkout.change("environments/dev.yaml", "budget:", "budgte:");
    assertThat(app.run("preview").failed().output())
        .contains("environments/dev.yaml", "budgte", "budget")
        .doesNotContain("\tat ");
    checkout.change("environments/dev.yaml", "budgte:", "budget:");

    checkout.remove("functions/lambda/target/yoto-api-aot-x86-64.zip");
    assertThat(app.run("preview").failed().output())
        .contains("yoto-api-aot-x86-64.zip", "make lambda")
        .doesNotContain("\tat ");
  }

  @Test
  void aRuntimeThatTheProviderDoesNotKnowIsRefusedWithAReason()
      throws IOException, InterruptedException {
    stack("dev");
    checkout.write("functions/lambda/target/yoto-api-lambda.zip", "first");
    checkout.change("environments/dev.yaml", "budget:", "lambda:\n  startUp: snapstart\nbudget:");

    assertThat(app.run("preview").failed().output()).contains("java25", "lambda.startUp");
  }

  @Test
  void accountAndEdgeLiveToo() throws IOException, InterruptedException {
    Engine account = engine("account");
    account.run("stack", "init", Checkout.ACCOUNT + "-us-east-1").succeeded();
    account.run("up", "--yes", "--skip-preview").succeeded();
    account.run("up", "--yes", "--skip-preview", "--expect-no-changes").succeeded();
    assertThat(account.resources())
        .extracting(EngineIT::type)
        .contains(
            "aws:ecr/repository:Repository", "aws:iam/openIdConnectProvider:OpenIdConnectProvider");

    Engine edge = engine("edge");
    edge.run("stack", "init", "prod").succeeded();
    edge.run("up", "--yes", "--skip-preview").succeeded();
    edge.run("up", "--yes", "--skip-preview", "--expect-no-changes").succeeded();
    edge.run("destroy", "--yes", "--skip-preview").succeeded();
    assertThat(edge.resources()).isEmpty();
  }

  private static String type(JsonNode resource) {
    return resource.path("type").stringValue("");
  }

  private static String publicKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPublic().getEncoded();
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PUBLIC KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }
}
