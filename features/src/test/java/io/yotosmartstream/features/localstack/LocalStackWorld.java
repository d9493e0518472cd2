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
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.Deployable;
import io.yotosmartstream.stack.Letters;
import io.yotosmartstream.stack.Parts;
import io.yotosmartstream.stack.PollyStandIn;
import io.yotosmartstream.stack.StackTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
  private final Parts parts = new Parts();
  private Deployable blueprint;
  private Cloud cloud;
  private RunningEmulator miniStack;
  private Letters letters;
  private LocalWorld programs;
  private Authorizer authorizer;
  private Supplier<DeployedStack> deploy;
  private volatile DeployedStack stack;

  public LocalStackWorld() {
    try {
      start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start() {
    blueprint = Deployable.onLaptop(ground.root(), ENVIRONMENT);
    cloud = parts.timed("LocalStack", () -> parts.keep(Cloud.in(ground.folder())));
    miniStack = parts.timed("MiniStack", () -> parts.keep(startMiniStack()));
    letters = parts.keep(new Letters(miniStack.endpoint()));
    KnownKeys door = parts.keep(new KnownKeys(miniStack.endpoint()));
    PollyStandIn polly = parts.keep(new PollyStandIn());
    LocalWorldSettings usual = ground.settings();
    ofPrograms.putAll(usual.extra());
    programs =
        parts.keep(
            new LocalWorld(
                new LocalWorldSettings(
                    usual.root(), usual.data(), usual.port(), ofPrograms, usual.patience()),
                logs));
    programs.start(Program.SIMULATOR);
    allowMails();
    StackTemplate template = StackTemplate.read(blueprint.template());
    UserPool pool =
        parts.timed("user pool", () -> UserPool.in(miniStack, template, blueprint.region()));
    authorizer = new Authorizer(pool.keySet(), pool.issuer(), pool.clientId());
    Surroundings surroundings =
        new Surroundings(programs, cloud.endpoint(), door.endpoint(), polly.endpoint());
    deploy = () -> DeployedStack.create(aws(), template, blueprint, pool, surroundings);
    stack = parts.timed("stack", deploy);
    stack.uploadPage(ground.root().resolve("ui/dist"));
    ofPrograms.putAll(
        surroundings.ofTask(
            stack.taskVariables("mqtt", blueprint.region()), blueprint.region().id()));
    programs.start(Program.MQTT_SERVICE);
    parts.keep(new Gateway(usual.port(), authorizer, operation -> stack.target(operation)));
  }

  /** At AWS a person confirms the sender's address. */
  private void allowMails() {
    try (Aws mini = new Aws(miniStack.endpoint(), blueprint.region());
        SesV2Client ses = mini.ses()) {
      ses.createEmailIdentity(identity -> identity.emailIdentity(Surroundings.SENDER));
    }
  }

  private RunningEmulator startMiniStack() {
    return Emulators.start(
        EmulatorKind.MINISTACK,
        EmulatorOptions.defaults()
            .logTo(ground.folder().resolve("ministack.log"))
            .with("AUTH", "true")); // otherwise it takes every code of a mail
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
      case API -> cloud.killFunctions();
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
    return new Aws(cloud.endpoint(), blueprint.region());
  }

  Region region() {
    return blueprint.region();
  }

  DeployedStack stack() {
    return stack;
  }

  /** Ends LocalStack, starts it empty at the same address, and makes the stack again. */
  void restartCloud() {
    cloud.restart();
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
    try (Aws aws = aws()) {
      return logs.text() + cloud.functionLogs(aws);
    }
  }

  @Override
  public Optional<String> ending() {
    return cloud.ending().or(miniStack::ending);
  }

  @Override
  public String closing() {
    StringBuilder text = new StringBuilder("  on " + cloud.name() + " and " + miniStack.name());
    parts
        .took()
        .forEach((what, time) -> text.append(", %s %d s".formatted(what, time.toSeconds())));
    text.append("%n  memory: ".formatted());
    cloud
        .memory()
        .ifPresent(mib -> text.append("LocalStack with its functions %d MiB, ".formatted(mib)));
    text.append("MiniStack %d MiB%n".formatted(miniStack.memoryMiB()));
    text.append(stack.closing());
    return text.toString();
  }

  @Override
  public void close() {
    if (stack != null) {
      stack.close();
    }
    parts.close();
    logs.close();
  }
}
