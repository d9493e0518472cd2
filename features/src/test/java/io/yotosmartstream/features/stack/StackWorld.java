package io.yotosmartstream.features.stack;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.features.world.Part;
import io.yotosmartstream.features.world.RunOut;
import io.yotosmartstream.features.world.World;
import io.yotosmartstream.launcher.LocalWorldSettings;
import io.yotosmartstream.stack.Deployable;
import io.yotosmartstream.stack.LaptopStack;
import io.yotosmartstream.stack.StackSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code stack}: what {@code make stack-up} starts. Everything comes through API Gateway, with
 * tokens of Cognito, and every program has the permissions of its role and no others.
 */
public final class StackWorld implements World {
  /** On AWS longer than a job may run, which nobody waits for here when one is killed. */
  private static final int VISIBILITY_SECONDS = 20;

  /** A scenario waits for accounts to be taken over. */
  private static final String LEASE_SECONDS = "15";

  private final Ground ground = new Ground(System.getProperty("world.folder", "stack"));
  private final Logs logs = ground.logs();
  private final LaptopStack stack;

  public StackWorld() {
    LocalWorldSettings usual = ground.settings();
    Map<String, String> told = new HashMap<>(usual.extra());
    told.put("LEASE_SECONDS", LEASE_SECONDS);
    stack =
        new LaptopStack(
            new StackSettings(
                ground.root(),
                ground.folder(),
                usual.port(),
                template -> template.shortenVisibility(VISIBILITY_SECONDS),
                told,
                usual.patience()),
            Deployable.onLaptop(ground.root(), "dev"),
            logs);
  }

  /** For whoever looks behind the page. */
  LaptopStack stack() {
    return stack;
  }

  @Override
  public String name() {
    return "stack";
  }

  @Override
  public String page() {
    return stack.page();
  }

  @Override
  public String outbox() {
    return stack.outbox();
  }

  @Override
  public String simulator() {
    return stack.simulator();
  }

  @Override
  public String keySet() {
    return stack.keySet().toString();
  }

  @Override
  public void kill(Part part) {
    switch (part) {
      case SIMULATOR -> stack.killSimulator();
      case MQTT_SERVICE -> stack.killMqttService();
      case API -> stack.miniStack().killFunctions();
    }
  }

  /** The functions need nothing: the next event starts an instance. */
  @Override
  public void start(Part part) {
    switch (part) {
      case SIMULATOR -> stack.startSimulator();
      case MQTT_SERVICE -> stack.startMqttService();
      case API -> {}
    }
  }

  @Override
  public String startTwice(Part part) {
    try {
      start(part);
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError(part + " runs twice at the same address");
  }

  @Override
  public String runOut(String token) {
    return RunOut.copyOf(token, stack.keyOfTokens());
  }

  @Override
  public String logs() {
    return logs.text() + stack.functions().logs();
  }

  @Override
  public Optional<String> ending() {
    return stack.ending();
  }

  @Override
  public String closing() {
    return stack.closing()
        + "  not as in the blueprint: messages are shown again after %d s, leases last %s s%n"
            .formatted(VISIBILITY_SECONDS, LEASE_SECONDS);
  }

  @Override
  public void close() {
    stack.close();
    logs.close();
  }
}
