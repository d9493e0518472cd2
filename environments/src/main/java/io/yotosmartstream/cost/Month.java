package io.yotosmartstream.cost;

/**
 * What households do in a month.
 *
 * @param households how many, 1 or more
 */
record Month(Profile profile, int households) {
  /** As AWS's own calculator counts. */
  static final double HOURS = 730;

  static final double DAYS = HOURS / 24;
  static final double SECONDS = HOURS * 3600;

  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  double requests(String group) {
    return households
        * profile.api().requests().stream()
            .filter(requests -> requests.group().equals(group))
            .mapToDouble(Profile.Requests::number)
            .sum();
  }

  double requests() {
    return households
        * profile.api().requests().stream().mapToDouble(Profile.Requests::number).sum();
  }

  double answeredGigabytes() {
    return requests() * profile.api().kilobytesPerAnswer() / MEGA;
  }

  double statuses() {
    var players = profile.players();
    return households
        * players.number()
        * players.onlineHoursPerDay()
        * DAYS
        * players.statusPerOnlineHour();
  }

  double events() {
    var players = profile.players();
    return households * players.playingHoursPerDay() * DAYS * players.eventsPerPlayingHour();
  }

  double commands() {
    return households * profile.players().commandsPerDay() * DAYS;
  }

  double players() {
    return (double) households * profile.players().number();
  }

  double visits() {
    return households * profile.page().visits();
  }

  double pageFiles() {
    return visits() * profile.page().filesPerVisit();
  }

  double pageGigabytes() {
    return visits() * profile.page().kilobytesPerVisit() / MEGA;
  }

  double liveMinutes() {
    return visits() * profile.page().minutesPerVisit();
  }

  double liveMessages() {
    return liveMinutes() * profile.page().liveMessagesPerMinute();
  }

  double keptGigabytes() {
    return households * profile.audio().keptGigabytes();
  }

  double uploads() {
    return households * profile.audio().uploads();
  }

  double uploadedGigabytes() {
    return uploads() * profile.audio().megabytesPerUpload() / KILO;
  }

  double publishedGigabytes() {
    return households * profile.audio().publishedGigabytes();
  }

  double playedGigabytes() {
    return households * profile.audio().playedGigabytes();
  }

  double playRequests() {
    return playedGigabytes() * profile.audio().requestsPerPlayedGigabyte();
  }

  double accounts() {
    return (double) households * profile.yoto().accounts();
  }

  double tokenReads() {
    return accounts() * profile.yoto().tokenReads();
  }

  double jobs() {
    return households * profile.jobs().number();
  }
}
