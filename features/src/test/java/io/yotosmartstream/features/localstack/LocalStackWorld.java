package io.yotosmartstream.features.localstack;

import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.RunningEmulator;
import io.yotosmartstream.features.lambda.Authorizer;
import io.yotosmartstream.features.lambda.Gateway;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.features.world.Part;
import io.yotosmartstream.features.world.World;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.LocalWorldSettings;
import io.yotosmartstream.launcher.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * {@code localstack}: the stack of {@code dev} as its template says, on LocalStack; the packaged
 * artefact deployed there; the mqtt-service as its task is told. What LocalStack lacks is stood in
 * for, and the end of the run says by what ({@link Refused}).
 */
public final class LocalStackWorld implements World {
  private static final String ENVIRONMENT = "dev";

  private final Ground ground = new Ground("localstack");
  private final Logs logs = ground.logs();
  private final Map<String, String> ofPrograms = new HashMap<>();
  private final Map<String, Duration> took = new LinkedHashMap<>();
  private final PollyStandIn polly = new PollyStandIn();
  private final RunningEmulator localStack;
  private final RunningEmulator miniStack;
  private final Letters letters;
  private final LocalWorld programs;
  private final Authorizer authorizer;
  private final Gateway gateway;
  private final Supplier<Aws> aws;
  private final Supplier<DeployedStack> deploy;
  private volatile DeployedStack stack;

  public LocalStackWorld() {
    Blueprint blueprint = Blueprint.of(ground.root(), ENVIRONMENT);
    localStack = timed("LocalStack", this::startLocalStack);
    miniStack = timed("MiniStack", this::startMiniStack);
    letters = new Letters(miniStack.endpoint());
    LocalWorldSettings usual = ground.settings();
    ofPrograms.putAll(usual.extra());
    programs =
        new LocalWorld(
            new LocalWorldSettings(
                usual.root(), usual.data(), usual.port(), ofPrograms, usual.patience()),
            logs);
    programs.start(Program.SIMULATOR);
    allowMails(blueprint.region());
    StackTemplate template = StackTemplate.read(blueprint.template());
    UserPool pool = timed("user pool", () -> UserPool.in(miniStack, template, blueprint.region()));
    authorizer = new Authorizer(pool.keySet(), pool.issuer(), pool.clientId());
    Surroundings surroundings =
        new Surroundings(programs, localStack.endpoint(), miniStack.endpoint(), polly.endpoint());
    aws = () -> new Aws(localStack.endpoint(), blueprint.region());
    deploy =
        () -> DeployedStack.create(aws.get(), template, blueprint.artefact(), pool, surroundings);
    stack = timed("stack", deploy);
    stack.uploadPage(ground.root().resolve("ui/dist"));
    ofPrograms.putAll(
        surroundings.ofTask(
            stack.taskVariables("mqtt", blueprint.region()), blueprint.region().id()));
    programs.start(Program.MQTT_SERVICE);
    gateway = new Gateway(usual.port(), authorizer, operation -> stack.target(operation));
  }

  /** At AWS a person confirms the sender's address. */
  private void allowMails(Region region) {
    try (Aws mini = new Aws(miniStack.endpoint(), region);
        SesV2Client ses = mini.ses()) {
      ses.createEmailIdentity(identity -> identity.emailIdentity(Surroundings.SENDER));
    }
  }

  private RunningEmulator startLocalStack() {
    return Emulators.start(
        EmulatorKind.LOCALSTACK,
        EmulatorOptions.defaults()
            .logTo(ground.folder().resolve("localstack.log"))
            .with("PROCESS_LAMBDA_LOGS", functionLogs().toString())
            // MiniStack does not know the keys of LocalStack's roles.
            .with("PROCESS_LAMBDA_KEYS", "test"));
  }

  private RunningEmulator startMiniStack() {
    return Emulators.start(
        EmulatorKind.MINISTACK,
        EmulatorOptions.defaults()
            .logTo(ground.folder().resolve("ministack.log"))
            .with("AUTH", "true")); // otherwise it takes every code of a mail
  }

  private Path functionLogs() {
    return ground.folder().resolve("functions");
  }

  private <T> T timed(String what, Supplier<T> work) {
    Instant begin = Instant.now();
    T made = work.get();
    took.put(what, Duration.between(begin, Instant.now()));
    return made;
  }

  @Override
  public String name() {
    return "localstack";
  }

  @Override
  public String page() {
    return programs.pageUrl();
  }

  @Override
  public String outbox() {
    return letters.address();
  }

  @Override
  public String simulator() {
    return programs.simulatorUrl();
  }

  @Override
  public String keySet() {
    return authorizer.keySet().toString();
  }

  @Override
  public void kill(Part part) {
    switch (part) {
      case SIMULATOR -> programs.kill(Program.SIMULATOR);
      case MQTT_SERVICE -> programs.kill(Program.MQTT_SERVICE);
      case API -> Instances.kill();
    }
  }

  /** The functions need nothing: the next event starts an instance. */
  @Override
  public void start(Part part) {
    switch (part) {
      case SIMULATOR -> programs.start(Program.SIMULATOR);
      case MQTT_SERVICE -> programs.start(Program.MQTT_SERVICE);
      case API -> {}
    }
  }

  @Override
  public String startTwice(Part part) {
    return switch (part) {
      case SIMULATOR -> Ground.startTwice(programs, Program.SIMULATOR);
      case MQTT_SERVICE -> Ground.startTwice(programs, Program.MQTT_SERVICE);
      case API -> throw new UnsupportedOperationException("A function has no address");
    };
  }

  /** For whoever wants to see what the stack did; to be closed. */
  Aws aws() {
    return aws.get();
  }

  DeployedStack stack() {
    return stack;
  }

  /** Ends LocalStack, starts it empty at the same address, and makes the stack again. */
  void restartCloud() {
    localStack.restart();
    stack.close();
    stack = deploy.get();
  }

  @Override
  public String runOut(String token) {
    authorizer.runOut(token);
    return token;
  }

  @Override
  public String logs() {
    StringBuilder all = new StringBuilder(logs.text());
    try (Stream<Path> files = Files.walk(functionLogs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  @Override
  public String closing() {
    StringBuilder text = new StringBuilder();
    text.append("  took: ");
    took.forEach((what, time) -> text.append("%s %d s, ".formatted(what, time.toSeconds())));
    text.append(
        "%n  memory: LocalStack with functions %d MiB, MiniStack %d MiB%n"
            .formatted(localStack.memoryMiB(), miniStack.memoryMiB()));
    text.append(stack.closing());
    return text.toString();
  }

  @Override
  public void close() {
    gateway.close();
    programs.close();
    stack.close();
    letters.close();
    polly.close();
    miniStack.close();
    localStack.close();
    logs.close();
  }
}
