package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a player says on its topics (section 3.2), and into the cloud's memory. */
final class Voice {

  private final Surroundings world;
  private final String deviceId;

  Voice(Surroundings world, DeviceFacts facts) {
    this.world = world;
    this.deviceId = facts.deviceId();
  }

  void basicStatus(ObjectNode status) {
    world.shadows().reported(deviceId, status);
    say("data/status", status(status));
  }

  void fullStatus(ObjectNode status) {
    world.shadows().reported(deviceId, status);
    say("status/full", status(status));
  }

  void legacyStatus(ObjectNode status) {
    world.shadows().reported(deviceId, status);
    if (world.quirks().get().legacyTopics()) {
      say("status", status(status));
    }
  }

  void presence(String presence) {
    long now = world.timeline().millis();
    byte[] payload = Json.bytes(Json.object().put("state", presence).put("ts", now));
    world.outbox().publish(deviceId, "presence", payload, world.quirks().get().presenceRetained());
  }

  void say(String suffix, byte[] payload) {
    world.outbox().publish(deviceId, suffix, payload, false);
  }

  /** The wrapper of section 3.6. */
  static byte[] status(ObjectNode status) {
    ObjectNode wrapper = Json.object();
    wrapper.set("status", status);
    return Json.bytes(wrapper);
  }
}
