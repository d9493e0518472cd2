package io.yotosmartstream.simulator.devices;

import tools.jackson.databind.node.ObjectNode;

/**
 * A player as the cloud keeps it.
 *
 * @param description the two-word code name shown in the app
 */
record Device(
    String deviceId,
    String ownerSub,
    String name,
    String description,
    String family,
    String mac,
    ObjectNode config,
    ObjectNode shortcuts) {

  Device renamed(String other) {
    return new Device(deviceId, ownerSub, other, description, family, mac, config, shortcuts);
  }

  Device configured(ObjectNode other) {
    return new Device(deviceId, ownerSub, name, description, family, mac, other, shortcuts);
  }

  Device withShortcuts(ObjectNode other) {
    return new Device(deviceId, ownerSub, name, description, family, mac, config, other);
  }
}
