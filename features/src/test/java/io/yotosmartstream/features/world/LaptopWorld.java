package io.yotosmartstream.features.world;

import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.Program;

/** {@code local}: simulator, mqtt-service and server as people start them. */
public final class LaptopWorld implements World {
  private final Ground ground;
  private final Logs logs;
  private final LocalWorld programs;

  public LaptopWorld() {
    this("local");
  }

  /**
   * @param folder of what it keeps and logs
   */
  public LaptopWorld(String folder) {
    ground = new Ground(folder);
    logs = ground.logs();
    programs = new LocalWorld(ground.settings(), logs).start();
  }

  @Override
  public String name() {
    return "local";
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
    programs.kill(program(part));
  }

  @Override
  public void start(Part part) {
    programs.start(program(part));
  }

  @Override
  public String startTwice(Part part) {
    return Ground.startTwice(programs, program(part));
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
    programs.close();
    logs.close();
  }

  private static Program program(Part part) {
    return switch (part) {
      case SIMULATOR -> Program.SIMULATOR;
      case MQTT_SERVICE -> Program.MQTT_SERVICE;
      case API -> Program.SERVER;
    };
  }
}
