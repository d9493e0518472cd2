package io.yotosmartstream.simulator.settings;

/**
 * How long things take, in whole seconds. The defaults suit a demonstration.
 *
 * @param accessTokenSeconds life of an access token; 3600 to 86400 in the wild (section 1.4)
 * @param codeSeconds life of an authorization code
 * @param deviceCodeSeconds life of a device code (1.3)
 * @param deviceCodeIntervalSeconds least time between two polls for a device code (1.3)
 * @param transcodeSeconds from the end of an upload to its transcoded answer (2.4)
 * @param signedUrlSeconds life of a signed media URL (2.2)
 * @param uploadUrlSeconds life of an upload URL (2.4)
 * @param eventSilenceSeconds events stop this long after the last request for them (3.8.1)
 * @param positionSeconds between position events while playing (3.5)
 * @param bootSeconds from power on to the first status (3.8.6)
 * @param legacyStatusSeconds between short status blocks on the legacy topic (3.2)
 * @param batteryPercentSeconds a player awake loses one percent of battery in this time
 */
public record Timings(
    int accessTokenSeconds,
    int codeSeconds,
    int deviceCodeSeconds,
    int deviceCodeIntervalSeconds,
    int transcodeSeconds,
    int signedUrlSeconds,
    int uploadUrlSeconds,
    int eventSilenceSeconds,
    int positionSeconds,
    int bootSeconds,
    int legacyStatusSeconds,
    int batteryPercentSeconds) {

  public static Timings demonstration() {
    return new Timings(86_400, 60, 300, 5, 2, 3_600, 3_600, 300, 2, 2, 300, 600);
  }

  public Timings {
    if (accessTokenSeconds < 1
        || codeSeconds < 1
        || deviceCodeSeconds < 1
        || deviceCodeIntervalSeconds < 0
        || transcodeSeconds < 0
        || signedUrlSeconds < 1
        || uploadUrlSeconds < 1
        || eventSilenceSeconds < 1
        || positionSeconds < 1
        || bootSeconds < 0
        || legacyStatusSeconds < 1
        || batteryPercentSeconds < 1) {
      throw new IllegalArgumentException("Times are whole seconds from 1 up (some may be 0)");
    }
  }
}
