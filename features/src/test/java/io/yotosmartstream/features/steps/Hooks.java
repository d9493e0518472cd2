package io.yotosmartstream.features.steps;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.yotosmartstream.features.world.LeftOut;
import io.yotosmartstream.features.world.Worlds;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Before and after every scenario. */
public final class Hooks {

  /** First of all, so that nothing is started for a scenario that is left out. */
  @Before(order = 0)
  public void leaveOut(Scenario scenario) {
    Optional<String> reason = LeftOut.reason(scenario.getSourceTagNames(), Worlds.chosen());
    if (reason.isPresent()) {
      throw new TestAbortedException("Left out: " + reason.get());
    }
    Worlds.requireUsable();
  }
}
