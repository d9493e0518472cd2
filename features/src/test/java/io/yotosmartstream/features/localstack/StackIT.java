package io.yotosmartstream.features.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.features.lambda.AwsEvents;
import io.yotosmartstream.features.steps.AccountSteps;
import io.yotosmartstream.features.steps.AudioSteps;
import io.yotosmartstream.features.steps.PlayerSteps;
import io.yotosmartstream.features.steps.YotoSteps;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.YotoSide;
import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.stack.Aws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What of the stack no scenario reaches. Runs after the scenarios, in their world. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {
  /** Rules of LocalStack fire once a minute. */
  private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(100);

  private static LocalStackWorld world;

  private final Scene scene = Scene.in(world);
  private final AccountSteps accounts = new AccountSteps(scene, new Mails(scene));
  private final YotoSteps yoto = new YotoSteps(scene, new YotoSide(scene), accounts);
  private final PlayerSteps players = new PlayerSteps(scene, new YotoSide(scene));
  private final AudioSteps audio = new AudioSteps(scene);

  @BeforeAll
  static void take() {
    Worlds.requireUsable();
    world = (LocalStackWorld) Worlds.running();
  }

  @Test
  @Order(1)
  void anAlarmIsToldToWhoeverSubscribes() {
    try (Aws aws = world.aws();
        SqsClient sqs = aws.sqs();
        SnsClient sns = aws.sns();
        CloudWatchClient alarms = aws.cloudWatch()) {
      String queue = sqs.createQueue(q -> q.queueName("told-" + scene.mark())).queueUrl();
      String arn =
          sqs.getQueueAttributes(
                  q -> q.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
              .attributes()
              .get(QueueAttributeName.QUEUE_ARN);
      sns.subscribe(
          s -> s.topicArn(world.stack().named("CriticalTopic")).protocol("sqs").endpoint(arn));

      String alarm = world.stack().named("DeadLettersAlarm");
      alarms.setAlarmState(
          a -> a.alarmName(alarm).stateValue(StateValue.ALARM).stateReason("a test"));

      List<Message> told =
          Eventually.get(
              "a message of the alarm",
              Eventually.LATER,
              () -> sqs.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(1)).messages(),
              messages -> !messages.isEmpty());
      assertThat(told.getFirst().body()).contains(alarm).contains("ALARM");
    }
  }

  @Test
  @Order(2)
  void theClockRenewsTheGrants() {
    try (Aws aws = world.aws();
        EventBridgeClient rules = aws.eventBridge();
        SecretsManagerClient secrets = aws.secretsManager()) {
      Set<String> before = names(secrets);
      yoto.linkedFamily("Anna", "Bedroom");
      Set<String> linked = new HashSet<>(names(secrets));
      linked.removeAll(before);
      String secret = linked.iterator().next();
      String version = version(secrets, secret);
      String rule = world.stack().named("TokensClockRule");
      enable(rules, rule);
      var unused =
          Eventually.get(
              "another version of the tokens",
              A_MINUTE_AND_MORE,
              () -> version(secrets, secret),
              now -> !now.equals(version));
    }
    players.canSteer("Anna", "Bedroom");
  }

  @Test
  @Order(3)
  void anUploadThatIsAnnouncedTwiceAndOneThatIsGoneAreBorne() {
    accounts.hasSignedUp("Anna");
    audio.uploads("Anna", "Lullaby", 3);
    String key = world.stack().audioKey(scene.id("audio", "Lullaby"));

    assertThat(ingested(key)).isEqualTo("\"done\"");
    assertThat(ingested(key)).isEqualTo("\"done\"");
    assertThat(ingested("audio/nobody/nothing/original")).isEqualTo("\"done\"");

    audio.ready("Anna", "Lullaby");
  }

  /** It comes back empty, as a region never would; what is tried is that no program gives up. */
  @Test
  @Order(4)
  void programsGoOnAfterTheirCloudWasAway() {
    world.restartCloud();

    yoto.linkedFamily("Anna", "Bedroom");
    players.canSteer("Anna", "Bedroom");
  }

  /** LocalStack's clock looks at a rule when it gets its targets, and not when it is enabled. */
  private static void enable(EventBridgeClient rules, String name) {
    rules.enableRule(r -> r.name(name));
    List<Target> targets = rules.listTargetsByRule(r -> r.rule(name)).targets();
    rules.putTargets(p -> p.rule(name).targets(targets));
  }

  private String ingested(String key) {
    byte[] event = AwsEvents.objectCreated(key, 1).getBytes(StandardCharsets.UTF_8);
    return new String(world.stack().function("IngestAlias").invoke(event), StandardCharsets.UTF_8);
  }

  private Set<String> names(SecretsManagerClient secrets) {
    return secrets.listSecretsPaginator().stream()
        .flatMap(page -> page.secretList().stream())
        .map(SecretListEntry::name)
        .filter(name -> name.startsWith(world.stack().called("tokens") + "/"))
        .collect(Collectors.toSet());
  }

  private static String version(SecretsManagerClient secrets, String name) {
    return secrets.getSecretValue(g -> g.secretId(name)).versionId();
  }
}
