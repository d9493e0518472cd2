package io.yotosmartstream.players;

/** Generations of players as Yoto names them (protocol page, section 3.9). */
public enum PlayerFamily {
  V1,
  V2,
  V3,
  MINI,
  /** Newer than this program; treated as a v2. */
  UNKNOWN;

  public static PlayerFamily of(String deviceFamily) {
    for (PlayerFamily family : values()) {
      if (family.name().equalsIgnoreCase(deviceFamily)) {
        return family;
      }
    }
    return UNKNOWN;
  }
}
