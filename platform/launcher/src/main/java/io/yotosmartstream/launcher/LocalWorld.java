package io.yotosmartstream.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole platform on one machine: simulator, mqtt-service and server, each a process on the
 * loopback address.
 */
public final class LocalWorld implements AutoCloseable {
  public static final String DEMO_EMAIL = "demo@example.com";
  public static final String DEMO_PASSWORD = "bedtime-stories";

  private final LocalWorldSettings settings;
  private final Consumer<String> log;
  private final String secret = UUID.randomUUID().toString();
  private final int storePort = FreePorts.any();
  private final int mqttPort = FreePorts.any();
  private final int simulatorPort = FreePorts.any();
  private final int brokerPort = FreePorts.any();
  private final int brokerTcpPort = FreePorts.any();
  private final Map<Program, RunningProgram> running = new LinkedHashMap<>();

  public LocalWorld(LocalWorldSettings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
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
    Map<String, String> environment = new HashMap<>(environment());
    running.put(
        program,
        RunningProgram.start(
            program.name(),
            program.command(settings.root()),
            settings.root(),
            environment,
            settings.patience(),
            log));
  }

  /** Kills one, as a power cut would. */
  public void kill(Program program) {
    RunningProgram victim = running.get(program);
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
    return List.copyOf(running.values());
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
                "simulatorUrl", simulatorUrl(),
                "outboxUrl", outboxUrl(),
                "demo", Map.of("email", DEMO_EMAIL, "password", DEMO_PASSWORD)));
  }

  /** Stops them all, the last started first. */
  @Override
  public void close() {
    new ArrayList<>(running.values()).reversed().forEach(RunningProgram::close);
    running.clear();
  }
}
