package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.json.Json;
import java.io.IOException;

/** The program: starts by environment variables, says READY, stops at SIGTERM. */
public final class SimulatorMain {

  static {
    // Named apart from logback.xml, so that programs that embed the simulator keep their own.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "simulator-logback.xml");
    }
  }

  private SimulatorMain() {}

  public static void main(String[] args) {
    try {
      Simulator simulator = Simulator.start(SettingsFromEnvironment.read(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
      System.out.println("READY " + Json.MAPPER.writeValueAsString(simulator.addresses()));
      System.out.flush();
    } catch (IOException | IllegalArgumentException problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
