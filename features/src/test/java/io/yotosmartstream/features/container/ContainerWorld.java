package io.yotosmartstream.features.container;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.features.world.Part;
import io.yotosmartstream.features.world.World;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.RunningProgram;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code container}: server and mqtt-service from the tars of their images, in Docker where an
 * engine of this machine answers, else as processes; the simulator beside them, and the local
 * adapters, which the images hold.
 */
public final class ContainerWorld implements World {
  private final Ground ground = new Ground("container");
  private final Logs logs = ground.logs();
  private final Map<Program, Long> peaks = new HashMap<>();
  private final Engine engine;
  private final LocalWorld programs;

  public ContainerWorld() {
    engine = ChosenEngine.in(ground);
    programs = new LocalWorld(ground.settings(), logs, engine);
    try {
      programs.start();
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return "container";
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
    Program program = program(part);
    note(program);
    engine.kill(program);
    programs.kill(program);
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
    return Ground.runOut(token, engine.readable(ground.folder().resolve("data")));
  }

  @Override
  public String logs() {
    return logs.text();
  }

  Engine engine() {
    return engine;
  }

  /** The process of a program that runs now. */
  RunningProgram running(Program program) {
    return programs.programs().stream()
        .filter(one -> one.name().equals(program.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Most resident memory of a program in this run, in MiB. */
  long peakMiB(Program program) {
    note(program);
    return peaks.get(program) / 1024;
  }

  private synchronized void note(Program program) {
    long now =
        engine.peak(program).orElseGet(() -> Resident.peak(running(program).process().pid()));
    peaks.merge(program, now, Math::max);
  }

  @Override
  public String closing() {
    StringBuilder text = new StringBuilder("  " + engine.how() + "\n  most resident memory:");
    for (Program program : Images.PROGRAMS) {
      text.append(" %s %d MiB".formatted(program.name(), peakMiB(program)));
    }
    return text.append('\n').toString();
  }

  @Override
  public void close() {
    programs.close();
    engine.close();
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
