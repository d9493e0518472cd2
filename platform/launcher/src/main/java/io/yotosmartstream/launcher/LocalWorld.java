package io.yotosmartstream.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole platform on one machine: simulator, mqtt-service and server, each a process on the
 * loopback address.
 */
public final class LocalWorld implements AutoCloseable {
  public static final String DEMO_EMAIL = "demo@example.com";
  public static final String DEMO_PASSWORD = "bedtime-stories";

  /** 128 and the number of SIGINT. */
  private static final int ENDED_BY_CTRL_C = 130;

  private final LocalWorldSettings settings;
  private final Consumer<String> log;
  private final Starter starter;
  private final String secret = UUID.randomUUID().toString();
  private final int storePort = FreePorts.any();
  private final int mqttPort = FreePorts.any();
  private final int simulatorPort = FreePorts.any();
  private final int brokerPort = FreePorts.any();
  private final int brokerTcpPort = FreePorts.any();
  private final Object lock = new Object();
  private final Map<Program, RunningProgram> running = new LinkedHashMap<>();

  /** Those that are not ready yet. */
  private final Set<RunningProgram> starting = new LinkedHashSet<>();

  private volatile boolean closed;

  public LocalWorld(LocalWorldSettings settings, Consumer<String> log) {
    this(settings, log, Starter.JARS);
  }

  public LocalWorld(LocalWorldSettings settings, Consumer<String> log, Starter starter) {
    this.settings = settings;
    this.log = log;
    this.starter = starter;
  }

  /** Starts all three in order; where one fails, those before it are stopped. */
  public LocalWorld start() {
    try {
      start(Program.SIMULATOR);
      start(Program.MQTT_SERVICE);
      start(Program.SERVER);
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts one, also again after it was killed: every program keeps its address. */
  public void start(Program program) {
    RunningProgram started = launch(program);
    try {
      started.awaitReady(settings.patience());
      synchronized (lock) {
        running.put(program, started);
      }
    } finally {
      synchronized (lock) {
        starting.remove(started);
      }
    }
  }

  /** Nothing is launched that {@link #close} would not see. */
  private RunningProgram launch(Program program) {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException(program.name() + " is not started: all are being stopped");
      }
      Map<String, String> told = environment();
      Starter.Command command = starter.command(program, settings.root(), told);
      RunningProgram launched =
          RunningProgram.launch(program.name(), command.words(), command.folder(), told, log);
      starting.add(launched);
      return launched;
    }
  }

  /** Waits until a program ends, and tells which one it was where nobody stops them all. */
  void awaitEnd(Consumer<String> tell) {
    CompletableFuture<?>[] ends =
        programs().stream()
            .map(program -> program.process().onExit().thenAccept(end -> ended(program, end, tell)))
            .toArray(CompletableFuture[]::new);
    var unused = CompletableFuture.anyOf(ends).join();
  }

  /** Ctrl-C reaches every program of the terminal, so one may end before this one is told. */
  private void ended(RunningProgram program, Process end, Consumer<String> tell) {
    if (!closed && end.exitValue() != ENDED_BY_CTRL_C) {
      tell.accept(program.name() + " ended by itself, code " + end.exitValue());
    }
  }

  /** Kills one, as a power cut would. */
  public void kill(Program program) {
    RunningProgram victim;
    synchronized (lock) {
      victim = running.get(program);
    }
    if (victim != null) {
      victim.kill();
    }
  }

  public String pageUrl() {
    return "http://127.0.0.1:" + settings.port();
  }

  public String storeUrl() {
    return "http://127.0.0.1:" + storePort;
  }

  public String simulatorUrl() {
    return "http://127.0.0.1:" + simulatorPort;
  }

  public String outboxUrl() {
    return storeUrl() + "/outbox";
  }

  public List<RunningProgram> programs() {
    synchronized (lock) {
      return List.copyOf(running.values());
    }
  }

  /** What every program is told; each takes what it knows. */
  public Map<String, String> environment() {
    Map<String, String> env = new HashMap<>();
    env.put("YOTO_PLATFORM", "local");
    env.put("YOTO_DATA", settings.data().toString());
    env.put("SIMULATOR_DATA", settings.data().resolve("simulator").toString());
    env.put("SIMULATOR_HTTP_PORT", "" + simulatorPort);
    env.put("SIMULATOR_MQTT_WS_PORT", "" + brokerPort);
    env.put("SIMULATOR_MQTT_TCP_PORT", "" + brokerTcpPort);
    env.put("SIMULATOR_CALLBACK_URLS", pageUrl() + "/yoto/callback");
    env.put("YOTO_LOGIN_URL", simulatorUrl());
    env.put("YOTO_API_URL", simulatorUrl());
    env.put("YOTO_CLIENT_ID", "yoto-smart-stream");
    env.put("YOTO_CALLBACK_URL", pageUrl() + "/yoto/callback");
    env.put("YOTO_MQTT_URL", "ws://127.0.0.1:" + brokerPort + "/mqtt");
    env.put("MQTT_SERVICE_PORT", "" + mqttPort);
    env.put("MQTT_SERVICE_URL", "http://127.0.0.1:" + mqttPort);
    env.put("LIVE_URL", "ws://127.0.0.1:" + mqttPort + "/live");
    env.put("ALLOWED_ORIGINS", pageUrl());
    env.put("INTERNAL_SECRET", secret);
    env.put("LOCAL_STORE_PORT", "" + storePort);
    env.put("LOCAL_STORE_URL", storeUrl());
    env.put("SERVER_PORT", "" + settings.port());
    env.put("PAGE_URL", pageUrl());
    env.put("PAGE_DIR", settings.root().resolve("ui/dist").toString());
    env.put("PAGE_CONFIG", pageConfig());
    env.put(
        "CONTENT_SOURCES",
        String.join(" ", storeUrl(), simulatorUrl(), "ws://127.0.0.1:" + mqttPort));
    env.putAll(settings.extra());
    return env;
  }

  private String pageConfig() {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "environment", "local",
                "apiBase", "",
                "signUp", settings.extra().getOrDefault("SIGN_UP", "open"),
                "simulatorUrl", simulatorUrl(),
                "outboxUrl", outboxUrl(),
                "demo", Map.of("email", DEMO_EMAIL, "password", DEMO_PASSWORD)));
  }

  /** Stops them all for good, the last started first, also one that is not ready yet. */
  @Override
  public void close() {
    List<RunningProgram> all;
    synchronized (lock) {
      closed = true;
      all = new ArrayList<>(running.values());
      all.addAll(starting);
    }
    all.reversed().forEach(RunningProgram::close);
  }
}
