package io.yotosmartstream.simulator.settings;

/**
 * Habits of the Yoto cloud and of players that a client must survive. Each can be switched while
 * the simulator runs. The section numbers are those of the protocol page.
 *
 * @param expiredTokenAsForbidden an expired access token answers 403 {@code unauthorized}, not 401
 *     (1.5)
 * @param strictClients only the registered client id is known (1.1)
 * @param grantRegisteredScopes a sign-in that asks for no API scope gets all of the client's (1.6)
 * @param refreshWithoutRotation refresh answers lack {@code refresh_token}; the old one stays good
 *     (1.4)
 * @param identityScopesRefused {@code openid} and {@code profile} end in {@code access_denied}
 *     (1.3)
 * @param deviceCodeEnabled the device-code flow is offered; new clients do not have it (1.3)
 * @param rateLimitProbability share of API calls answered 429, 0 to 1 (2)
 * @param emptyCommandBody REST commands answer 200 without a body (2.1)
 * @param onlineLagSeconds how late {@code online} over REST follows the truth (3.8.7)
 * @param ownContentInFamilyLibrary {@code inFamilyLibrary} of own cards; documented false, seen
 *     true (2.2)
 * @param contentMineListsAll {@code /content/mine} lists bought cards too (2.2)
 * @param plainClientIds client ids with anything but letters, digits and "_" are refused (3.1)
 * @param presenceRetained presence messages are retained (3.2)
 * @param legacyTopics events and status are mirrored on the legacy topics (3.2)
 * @param spontaneousStatus {@code data/status} comes every five minutes unasked (3.2)
 * @param ackKeyVariants acks name themselves {@code status/request}, {@code sleepTimer}, … (3.4)
 * @param ackLatencyMillis time from command to ack (3.4)
 * @param eventTyping how events spell numbers and booleans (3.5)
 * @param eventSilence events stop some minutes after the last request for them (3.8.1)
 * @param replyDropProbability share of replies and acks that get lost, 0 to 1 (3.1)
 * @param backToBackStatusLossProbability share of replies lost when a basic and an extended status
 *     request come within 400 ms; about 0.6 on hardware (3.8.2)
 * @param resumeWithoutSecondsIn {@code card/start} of the active card without {@code secondsIn}
 *     resumes (3.8.4)
 * @param exactKeys keys must match with their zero padding, else the ack is FAIL (3.8.5)
 * @param skipTracksWithoutOverlayLabel players pass such tracks over silently (2.3)
 * @param lateMessagesAfterShutdown a stray message follows a shutdown (3.8.6)
 * @param nonUtf8Titles titles of stream tracks carry bytes that are not UTF-8 (3.8.9)
 * @param bluetoothSinkSilencesMqtt as a Bluetooth speaker the player ignores commands (3.3)
 * @param batteryDrains the battery empties and fills (3.11)
 * @param fetchStreams players really open stream URLs (4.1)
 * @param fetchWithRange the first request of a stream asks for {@code Range: bytes=0-} (4.1)
 * @param fetchRepeats how often the same URL is opened at the start of one play (4.1)
 * @param fetchReconnects how often a broken stream is opened again (4.1)
 * @param fetchRedirects how many redirects are followed (4.1)
 * @param fetchTimeoutSeconds how long to wait for a stream to answer (4.1)
 */
public record Quirks(
    boolean expiredTokenAsForbidden,
    boolean strictClients,
    boolean grantRegisteredScopes,
    boolean refreshWithoutRotation,
    boolean identityScopesRefused,
    boolean deviceCodeEnabled,
    double rateLimitProbability,
    boolean emptyCommandBody,
    int onlineLagSeconds,
    boolean ownContentInFamilyLibrary,
    boolean contentMineListsAll,
    boolean plainClientIds,
    boolean presenceRetained,
    boolean legacyTopics,
    boolean spontaneousStatus,
    boolean ackKeyVariants,
    int ackLatencyMillis,
    EventTyping eventTyping,
    boolean eventSilence,
    double replyDropProbability,
    double backToBackStatusLossProbability,
    boolean resumeWithoutSecondsIn,
    boolean exactKeys,
    boolean skipTracksWithoutOverlayLabel,
    boolean lateMessagesAfterShutdown,
    boolean nonUtf8Titles,
    boolean bluetoothSinkSilencesMqtt,
    boolean batteryDrains,
    boolean fetchStreams,
    boolean fetchWithRange,
    int fetchRepeats,
    int fetchReconnects,
    int fetchRedirects,
    int fetchTimeoutSeconds) {

  public Quirks {
    share("rateLimitProbability", rateLimitProbability);
    share("replyDropProbability", replyDropProbability);
    share("backToBackStatusLossProbability", backToBackStatusLossProbability);
    least("onlineLagSeconds", onlineLagSeconds, 0);
    least("ackLatencyMillis", ackLatencyMillis, 0);
    least("fetchRepeats", fetchRepeats, 1);
    least("fetchReconnects", fetchReconnects, 0);
    least("fetchRedirects", fetchRedirects, 0);
    least("fetchTimeoutSeconds", fetchTimeoutSeconds, 1);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1");
    }
  }

  private static void least(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least);
    }
  }

  /** What hardware and cloud do every day; what happens by chance is off. */
  public static Quirks everyday() {
    return new Quirks(
        true, // expiredTokenAsForbidden
        false, // strictClients
        true, // grantRegisteredScopes
        false, // refreshWithoutRotation
        false, // identityScopesRefused
        true, // deviceCodeEnabled
        0.0, // rateLimitProbability
        false, // emptyCommandBody
        0, // onlineLagSeconds
        true, // ownContentInFamilyLibrary
        false, // contentMineListsAll
        true, // plainClientIds
        false, // presenceRetained
        true, // legacyTopics
        false, // spontaneousStatus
        false, // ackKeyVariants
        150, // ackLatencyMillis
        EventTyping.NATIVE,
        true, // eventSilence
        0.0, // replyDropProbability
        0.0, // backToBackStatusLossProbability
        true, // resumeWithoutSecondsIn
        true, // exactKeys
        true, // skipTracksWithoutOverlayLabel
        true, // lateMessagesAfterShutdown
        false, // nonUtf8Titles
        true, // bluetoothSinkSilencesMqtt
        true, // batteryDrains
        true, // fetchStreams
        false, // fetchWithRange
        1, // fetchRepeats
        2, // fetchReconnects
        5, // fetchRedirects
        10); // fetchTimeoutSeconds
  }
}
