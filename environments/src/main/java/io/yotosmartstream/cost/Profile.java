package io.yotosmartstream.cost;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.environments.declaration.Matches;
import io.yotosmartstream.environments.declaration.Nearest;
import io.yotosmartstream.environments.declaration.Range;
import io.yotosmartstream.environments.declaration.Reading;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What one household does in a month, and what the environment does for it. */
public record Profile(
    @About("Those with an account of ours.") People people,
    @About("The players.") Players players,
    @About("The page.") Page page,
    @About("The REST API.") Api api,
    @About("Audio.") Audio audio,
    @About("Text to speech.") Speech speech,
    @About("The link to Yoto.") Yoto yoto,
    @About("What takes longer than a request.") Jobs jobs,
    @About("How long calls of functions take on average.") Work.Milliseconds milliseconds,
    @About("Units that things take of the table.") Work.TableUse table,
    @About("What the mqtt-service does without anybody asking.") Work.Beats beats,
    @About("How queues are asked.") Work.Queues queues,
    @About("Bytes of logs.") Work.LogBytes logs,
    @About("What does not depend on households.") Work.Upkeep upkeep) {

  /**
   * @param groups that the contract has
   * @throws InvalidFile with all that is wrong with it
   */
  static Profile read(Path file, SortedSet<String> groups) {
    return DeclaredFile.read(
        file, Profile.class, (profile, reading) -> profile.api().check(groups, reading));
  }

  /** Those with an account of ours. */
  public record People(
      @About("Adults who sign in.") @Range(min = 0, max = 1_000_000) int adults,
      @About("People who sign up.") @Range(min = 0, max = 1_000_000_000) double signUps,
      @About("E-mails of ours to them.") @Range(min = 0, max = 1_000_000_000) double mails) {}

  /** The players. */
  public record Players(
      @About("Players.") @Range(min = 0, max = 1_000_000) int number,
      @About("Hours a day that each is on.") @Range(min = 0, max = 24) double onlineHoursPerDay,
      @About("Hours a day that all together play.") @Range(min = 0, max = 1_000_000)
          double playingHoursPerDay,
      @About("Answers about its status that a player gives in an hour.")
          @Range(min = 0, max = 1_000_000)
          double statusPerOnlineHour,
      @About("Events in an hour of playing.") @Range(min = 0, max = 1_000_000)
          double eventsPerPlayingHour,
      @About("Commands a day to all of them.") @Range(min = 0, max = 1_000_000)
          double commandsPerDay) {}

  /** The page. */
  public record Page(
      @About("Visits.") @Range(min = 0, max = 1_000_000_000) double visits,
      @About("Minutes that a visit lasts.") @Range(min = 0, max = 1_000_000) double minutesPerVisit,
      @About("Files of the page that the browser fetches.") @Range(min = 0, max = 1_000_000)
          double filesPerVisit,
      @About("Kilobytes of them.") @Range(min = 0, max = 1_000_000_000) double kilobytesPerVisit,
      @About("Live messages to an open page in a minute.") @Range(min = 0, max = 1_000_000)
          double liveMessagesPerMinute) {}

  /** The REST API. */
  public record Api(
      @About("Kilobytes of an answer.") @Range(min = 0, max = 1_000_000) double kilobytesPerAnswer,
      @About("Requests by group of the contract.") @AtMost(100) List<Requests> requests) {
    public Api {
      requests = List.copyOf(requests);
    }

    private void check(SortedSet<String> groups, Reading reading) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < requests.size(); i++) {
        String group = requests.get(i).group();
        String at = "api.requests[" + i + "].group";
        if (!groups.contains(group)) {
          String hint = Nearest.to(group, groups).map(g -> " Did you mean " + g + "?").orElse("");
          reading.refuse(
              at,
              "The contract has no group %s.%s Allowed: %s."
                  .formatted(group, hint, String.join(", ", groups)));
        } else if (!seen.add(group)) {
          reading.refuse(at, group + " is there twice. Keep one of them.");
        }
      }
    }
  }

  /** Requests of one group. */
  public record Requests(
      @About("The group, second part of the path.")
          @Matches(value = "[a-z][a-z0-9-]*", says = "a group of the contract, like players")
          String group,
      @About("Requests of that group.") @Range(min = 0, max = 1_000_000_000) double number) {}

  /** Audio. */
  public record Audio(
      @About("Gigabytes that lie in our store.") @Range(min = 0, max = 1_000_000_000)
          double keptGigabytes,
      @About("Uploads.") @Range(min = 0, max = 1_000_000_000) double uploads,
      @About("Megabytes of an upload.") @Range(min = 0, max = 1_000_000_000)
          double megabytesPerUpload,
      @About("Gigabytes sent to Yoto.") @Range(min = 0, max = 1_000_000_000)
          double publishedGigabytes,
      @About("Gigabytes played out of our store.") @Range(min = 0, max = 1_000_000_000)
          double playedGigabytes,
      @About("Requests in which a gigabyte is fetched.") @Range(min = 0, max = 1_000_000_000)
          double requestsPerPlayedGigabyte) {}

  /** Text to speech. */
  public record Speech(
      @About("Characters spoken.") @Range(min = 0, max = 1_000_000_000) double characters) {}

  /** The link to Yoto. */
  public record Yoto(
      @About("Linked Yoto accounts.") @Range(min = 0, max = 1_000_000) int accounts,
      @About("Reads of the tokens of an account.") @Range(min = 0, max = 1_000_000_000)
          double tokenReads) {}

  /** What takes longer than a request. */
  public record Jobs(@About("Jobs.") @Range(min = 0, max = 1_000_000_000) double number) {}
}
