package io.yotosmartstream.simulator.players;

import tools.jackson.databind.node.ObjectNode;

/** The cloud's memory of a player's last status; it lags until the next push (section 2.1). */
@FunctionalInterface
public interface Shadows {
  void reported(String deviceId, ObjectNode status);
}
