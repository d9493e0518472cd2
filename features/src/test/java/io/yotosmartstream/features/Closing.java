package io.yotosmartstream.features;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestRunFinished;
import io.yotosmartstream.features.world.LeftOut;
import io.yotosmartstream.features.world.Worlds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the run says at its end: how many scenarios passed, and what was left out and why. */
public final class Closing implements ConcurrentEventListener {
  private final Map<Status, List<String>> outcomes = new EnumMap<>(Status.class);
  private int notTried;

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    publisher.registerHandlerFor(TestRunFinished.class, this::summary);
  }

  private synchronized void finished(TestCaseFinished event) {
    TestCase scenario = event.getTestCase();
    Status status = event.getResult().getStatus();
    String line = scenario.getName();
    if (status == Status.SKIPPED) {
      Optional<String> reason = LeftOut.reason(scenario.getTags(), Worlds.chosen());
      if (reason.isEmpty()) {
        notTried++;
        return;
      }
      line += " (" + reason.get() + ")";
    }
    outcomes.computeIfAbsent(status, s -> new ArrayList<>()).add(line);
  }

  private synchronized void summary(TestRunFinished event) {
    StringBuilder text = new StringBuilder("\nWorld " + Worlds.chosen() + ": ");
    List<String> skipped = outcomes.getOrDefault(Status.SKIPPED, List.of());
    int passed = outcomes.getOrDefault(Status.PASSED, List.of()).size();
    int all = outcomes.values().stream().mapToInt(List::size).sum();
    text.append(
        "%d scenarios, %d passed, %d failed, %d left out%n"
            .formatted(all, passed, all - passed - skipped.size(), skipped.size()));
    if (notTried > 0) {
      text.append(
          "  not tried: %d scenarios, as there was no world for them%n".formatted(notTried));
    }
    Worlds.ending()
        .ifPresent(cause -> text.append("  The world ended in the middle: " + cause + "\n"));
    skipped.forEach(line -> text.append("  left out: ").append(line).append('\n'));
    outcomes.forEach(
        (status, lines) -> {
          if (status != Status.PASSED && status != Status.SKIPPED) {
            lines.forEach(
                line -> text.append("  ").append(status).append(": ").append(line).append('\n'));
          }
        });
    text.append(Worlds.closing());
    System.out.println(text);
  }
}
