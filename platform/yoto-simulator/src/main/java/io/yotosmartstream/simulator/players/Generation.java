package io.yotosmartstream.simulator.players;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of players and what they can do (section 3.9). */
public enum Generation {
  V1("v1", "v1", "gen1", "standard", true, false, false, "v2.17.5-5"),
  V2("v2", "v2", "gen2", "standard", true, false, false, "v2.22.5"),
  V3("v3", "v3e", "gen3", "standard", true, true, true, "v2.23.3"),
  MINI("mini", "mini", "gen3", "mini", false, false, false, "v2.23.2");

  private final String family;
  private final String type;
  private final String generation;
  private final String form;
  private final boolean ambientLight;
  private final boolean lightSensor;
  private final boolean thermometer;
  private final String firmware;

  Generation(
      String family,
      String type,
      String generation,
      String form,
      boolean ambientLight,
      boolean lightSensor,
      boolean thermometer,
      String firmware) {
    this.family = family;
    this.type = type;
    this.generation = generation;
    this.form = form;
    this.ambientLight = ambientLight;
    this.lightSensor = lightSensor;
    this.thermometer = thermometer;
    this.firmware = firmware;
  }

  public static Optional<Generation> ofFamily(String family) {
    return Arrays.stream(values()).filter(g -> g.family.equals(family)).findFirst();
  }

  public String family() {
    return family;
  }

  public String type() {
    return type;
  }

  public String generation() {
    return generation;
  }

  public String form() {
    return form;
  }

  public boolean hasAmbientLight() {
    return ambientLight;
  }

  boolean hasLightSensor() {
    return lightSensor;
  }

  boolean hasThermometer() {
    return thermometer;
  }

  public String firmware() {
    return firmware;
  }

  /** {@code powerSrc} while charging: the dock, or USB-C (3.6). */
  int chargingSource() {
    return this == V1 || this == V2 ? 1 : 2;
  }
}
