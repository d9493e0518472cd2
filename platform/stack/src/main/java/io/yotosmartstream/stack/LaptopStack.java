package io.yotosmartstream.stack;

import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.ProcessLife;
import io.yotosmartstream.emulators.RunningEmulator;
import io.yotosmartstream.launcher.DemoFamily;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.LocalWorldSettings;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.Starter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * The stack of an environment as its template says, deployed on MiniStack with IAM enforced; its
 * page and API behind API Gateway; its task as a process; the simulator as Yoto's cloud.
 */
public final class LaptopStack implements AutoCloseable {
  private final StackSettings settings;
  private final Consumer<String> log;
  private final Parts parts = new Parts();
  private final Deployable deployable;
  private final Addresses addresses;
  private final StackTemplate whole;
  private final RunningEmulator miniStack;
  private final Letters letters;
  private final LocalWorld simulated;
  private final Aws aws;
  private final Map<String, String> names;
  private final Task task;
  private final HeldPort ofTask = parts.keep(new HeldPort());

  /** Ended last: what the others could not end, such as functions of a killed MiniStack. */
  private final Marked processes;

  /**
   * @param log gets the lines of its programs
   * @throws IllegalStateException that says what to do where something is missing or does not start
   */
  @SuppressWarnings("this-escape") // final
  public LaptopStack(StackSettings settings, Deployable deployable, Consumer<String> log) {
    this.settings = settings;
    this.deployable = deployable;
    this.log = log;
    addresses = new Addresses(settings.port());
    processes = parts.keep(new Marked(settings.mark()));
    try {
      whole = StackTemplate.read(deployable.template());
      miniStack = parts.timed("MiniStack", () -> parts.keep(startMiniStack()));
      letters = parts.keep(new Letters(miniStack.endpoint()));
      PollyStandIn polly = parts.keep(new PollyStandIn());
      simulated = parts.keep(simulated());
      parts.timed("simulator", () -> start(Program.SIMULATOR));
      aws = parts.keep(new Aws(addresses.aws(), deployable.region()));
      Told told = new Told(simulated, addresses, polly.endpoint(), settings.told());
      names = parts.timed("stack", () -> deploy(told));
      uploadPage();
      task = parts.keep(task());
      parts.timed("mqtt-service", this::startTask);
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException alsoThat) {
        e.addSuppressed(alsoThat);
      }
      throw e;
    }
  }

  private RunningEmulator startMiniStack() {
    Path folder = settings.folder();
    return Emulators.start(
        EmulatorKind.MINISTACK,
        EmulatorOptions.defaults()
            .onPort(settings.port())
            .logTo(folder.resolve("ministack.log"))
            .with(Mark.NAME, settings.mark().folder().toString())
            .with("AUTH", "true")
            .with("STATE_DIR", stateOfMiniStack().toString())
            .with("MINISTACK_REGION", deployable.region().id()));
  }

  private LocalWorld simulated() {
    return new LocalWorld(
        new LocalWorldSettings(
            settings.root(),
            settings.folder().resolve("data"),
            settings.port(),
            settings.told(),
            settings.patience()),
        log,
        (program, root, _) -> new Starter.Command(settings.mark().on(program.command(root)), root));
  }

  private Program start(Program program) {
    simulated.start(program);
    return program;
  }

  private Map<String, String> deploy(Told told) {
    StackTemplate template = LaptopTemplate.of(whole, told, ofTask.number(), settings.changes());
    allowMails(template);
    Deployment deployment = new Deployment(aws, "artefacts");
    Boundaries boundaries = new Boundaries(aws);
    boundaries.make(
        deployment,
        deployable.named("account"),
        StackTemplate.read(deployable.template().resolveSibling("account.template.json")));
    Map<String, String> made =
        deployment.create(
            deployable.stack(),
            template.text(),
            Map.of(
                "ArtefactBucket",
                "artefacts",
                "ArtefactKey",
                deployment.upload(deployable.artefact()),
                "MqttImage",
                deployable.named("mqtt") + ":laptop"));
    boundaries.set(template);
    return made;
  }

  /** At AWS a person confirms the sender's address. */
  private void allowMails(StackTemplate template) {
    template
        .variables("MAIL_FROM")
        .forEach(
            sender -> {
              try (SesV2Client ses = aws.ses()) {
                ses.createEmailIdentity(identity -> identity.emailIdentity(sender));
              }
            });
  }

  private void uploadPage() {
    String bucket = named("UiBucket");
    Page.upload(aws, bucket, settings.root().resolve("ui/dist"));
    Page.configure(
        aws,
        bucket,
        whole.output("pageConfig"),
        Map.of(
            "simulatorUrl",
            simulator(),
            "outboxUrl",
            outbox(),
            "demo",
            Map.of("email", LocalWorld.DEMO_EMAIL, "password", LocalWorld.DEMO_PASSWORD)));
  }

  private Task task() {
    return new Task(settings, aws, named("MqttTask"), Program.MQTT_SERVICE, log);
  }

  private Task startTask() {
    ofTask.letGo();
    task.start();
    return task;
  }

  /** Signs the demo family up where that is open; returns whether its sign-in works. */
  public boolean demoFamily() throws InterruptedException {
    return new DemoFamily(page(), outbox()).ensure();
  }

  /** Where the page and {@code /api} are, without a slash at its end. */
  public String page() {
    return addresses.page();
  }

  /** The mails that were sent, as JSON at {@code .json}. */
  public String outbox() {
    return letters.address();
  }

  public String simulator() {
    return simulated.simulatorUrl();
  }

  /** The owner's way to everything that was deployed. */
  public Aws aws() {
    return aws;
  }

  /** The template as it was written, before anything was left out. */
  public StackTemplate template() {
    return whole;
  }

  public RunningEmulator miniStack() {
    return miniStack;
  }

  public Deployable deployable() {
    return deployable;
  }

  /** How long what took, in order. */
  public Map<String, Duration> took() {
    return parts.took();
  }

  /**
   * What a resource is called; some are called by their ARN.
   *
   * @param logical its name in the template
   */
  public String named(String logical) {
    String name = names.get(logical);
    if (name == null) {
      throw new IllegalStateException("The stack has no " + logical);
    }
    return name;
  }

  /** Variables that the task runs with. */
  public Map<String, String> taskVariables() {
    return task.variables();
  }

  public void startSimulator() {
    simulated.start(Program.SIMULATOR);
  }

  public void killSimulator() {
    simulated.kill(Program.SIMULATOR);
  }

  public void startMqttService() {
    task.start();
  }

  public void killMqttService() {
    task.kill();
  }

  /** The key set of the user pool. */
  public URI keySet() {
    return addresses.aws().resolve("/" + named("Users") + "/.well-known/jwks.json");
  }

  /**
   * The private key that its tokens are signed with, as PEM, for who needs one that has run out.
   */
  public Path keyOfTokens() {
    return stateOfMiniStack().resolve("cognito-pool-keys").resolve(named("Users") + "-access.pem");
  }

  private Path stateOfMiniStack() {
    return settings.folder().resolve("ministack");
  }

  /** The instances of its functions. */
  public RunningFunctions functions() {
    return new RunningFunctions(aws);
  }

  /** Where AWS's services answer. */
  public URI endpoint() {
    return addresses.aws();
  }

  /** How MiniStack ended though nobody closed it; empty while it runs. */
  public Optional<String> ending() {
    return miniStack.ending();
  }

  /** Waits until a part ends, and tells which one and how. */
  String awaitEnd() {
    CompletableFuture<String> miniStackEnds =
        miniStack.onExit().thenApply(_ -> ending().orElseThrow());
    CompletableFuture<String> taskEnds =
        task.onExit()
            .thenApply(ended -> "the mqtt-service " + ProcessLife.ending(ended.exitValue()));
    return (String) CompletableFuture.anyOf(miniStackEnds, taskEnds).join();
  }

  /** What was made, what was not and why. */
  public String closing() {
    return Report.of(this);
  }

  @Override
  public void close() {
    parts.close();
  }
}
