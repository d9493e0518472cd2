package io.yotosmartstream.features.lambda;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.features.world.Part;
import io.yotosmartstream.features.world.World;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.LocalWorldSettings;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.identity.LocalIdentity;
import io.yotosmartstream.local.store.LocalStoreServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * {@code lambda}: the packaged artefact, unchanged, under AWS's runtime interface client. This
 * process stands in for API Gateway, S3's endpoint and the event sources; simulator and
 * mqtt-service are programs of their own.
 */
public final class LambdaWorld implements World {
  private static final int HTTP_INSTANCES = 2;

  private final Ground ground;
  private final Logs logs;
  private final LocalWorld programs;
  private final Artefact artefact;
  private final LocalPlatform local;
  private final LocalStoreServer store;
  private final LambdaFunction http;
  private final LambdaFunction ingest;
  private final LambdaFunction jobs;
  private final EventSources sources;
  private final Gateway gateway;

  public LambdaWorld() {
    ground = new Ground("lambda");
    LocalWorldSettings settings = ground.settings();
    logs = ground.logs();
    artefact = new Artefact(ground);
    programs = new LocalWorld(settings, logs);
    programs.start(Program.SIMULATOR);
    programs.start(Program.MQTT_SERVICE);
    Map<String, String> environment = programs.environment();
    local = LocalPlatform.open(environment);
    store = store(URI.create(programs.storeUrl()).getPort());
    http = function("api", "httpApi", HTTP_INSTANCES);
    ingest = function("ingest", "ingestAudioFromS3", 1);
    jobs = function("jobs", "runJobsFromQueue", 1);
    sources = new EventSources(local, ingest, jobs);
    Authorizer authorizer =
        new Authorizer(URI.create(keySet()), LocalIdentity.ISSUER, LocalIdentity.CLIENT_ID);
    gateway =
        new Gateway(
            settings.port(),
            authorizer,
            operation -> operation.map(o -> new Gateway.Target(o.open(), http::invoke)));
  }

  private LambdaFunction function(String name, String definition, int concurrency) {
    return new LambdaFunction(
        concurrency, () -> new Instance(name, definition, artefact, programs.environment(), logs));
  }

  private LocalStoreServer store(int port) {
    try {
      return local.startStore("127.0.0.1", port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public String page() {
    return programs.pageUrl();
  }

  @Override
  public String outbox() {
    return programs.outboxUrl();
  }

  @Override
  public String simulator() {
    return programs.simulatorUrl();
  }

  @Override
  public String keySet() {
    return programs.storeUrl() + "/.well-known/jwks.json";
  }

  @Override
  public void kill(Part part) {
    switch (part) {
      case SIMULATOR -> programs.kill(Program.SIMULATOR);
      case MQTT_SERVICE -> programs.kill(Program.MQTT_SERVICE);
      case API -> List.of(http, ingest, jobs).forEach(LambdaFunction::kill);
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

  @Override
  public String runOut(String token) {
    return ground.runOut(token);
  }

  @Override
  public String logs() {
    return logs.text();
  }

  @Override
  public void close() {
    gateway.close();
    sources.close();
    List.of(http, ingest, jobs).forEach(LambdaFunction::close);
    store.close();
    programs.close();
    local.close();
    logs.close();
  }
}
