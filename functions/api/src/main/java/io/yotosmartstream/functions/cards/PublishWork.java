package io.yotosmartstream.functions.cards;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.audio.AudioCatalog;
import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.jobs.JobFailedException;
import io.yotosmartstream.functions.jobs.JobRun;
import io.yotosmartstream.functions.jobs.JobWork;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.YotoTranscode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a card: every audio up to Yoto and through its transcoding, then the card (protocol
 * page, 2.3 and 2.4).
 */
public final class PublishWork implements JobWork {
  /** The fact of the job that says which content was to be published. */
  static final String CONTENT = "content";

  /** Remembers which cards of the same title Yoto had before this job saved its own. */
  private static final String BEFORE = "before";

  private final Table table;
  private final YotoCloud cloud;
  private final FreshTokens tokens;
  private final LiveUpdates live;
  private final InstantSource clock;
  private final TrackUpload upload;

  public PublishWork(
      Table table,
      AudioStore store,
      YotoCloud cloud,
      FreshTokens tokens,
      LiveUpdates live,
      InstantSource clock,
      FreshTokens.Pause pause) {
    this.table = table;
    this.cloud = cloud;
    this.tokens = tokens;
    this.live = live;
    this.clock = clock;
    this.upload = new TrackUpload(store, cloud, tokens, clock, pause);
  }

  @Override
  public void run(JobRun run) {
    Card card = card(run);
    if (!run.result(CONTENT).equals(Optional.of(Long.toString(card.contentVersion())))) {
      throw new JobFailedException("The card was changed after it was sent. Publish it again.");
    }
    YotoAccount account = account(run.householdId());
    Map<String, YotoTranscode> transcoded = new HashMap<>();
    Map<String, StoredAudio> audio = new HashMap<>();
    int step = 0;
    for (String audioId : CardFunctions.tracks(card.chapters())) {
      StoredAudio track = audio(run.householdId(), audioId);
      String key = AudioKeys.object(run.householdId(), audioId);
      String uploadId =
          run.step(step, "uploaded " + audioId, () -> upload.send(account.accountId(), key, track));
      String result =
          run.step(
              step + 1,
              "transcoded " + audioId,
              () -> upload.await(account.accountId(), uploadId, run));
      transcoded.put(audioId, TrackUpload.parse(result));
      audio.put(audioId, track);
      step += 2;
    }
    String yotoCardId = run.step(step, "saved", () -> save(run, account, card, audio, transcoded));
    Instant now = clock.instant();
    var unused =
        table.change(
            Card.class,
            CardKeys.card(run.householdId(), card.cardId()),
            current ->
                current.published(yotoCardId, account.accountId(), card.contentVersion(), now));
    live.publish(run.householdId(), ThingChanged.card(now, Correlation.current(), card.cardId()));
  }

  private String save(
      JobRun run,
      YotoAccount account,
      Card card,
      Map<String, StoredAudio> audio,
      Map<String, YotoTranscode> transcoded) {
    return tokens.call(
        account.accountId(),
        token -> {
          String id = known(account, card, token);
          if (id == null) {
            id = savedByARunThatDied(run, card, token);
          }
          return cloud.saveContent(token, content(card, id, audio, transcoded));
        });
  }

  /** One of that title which was not there when this job first came here is this job's. */
  private @Nullable String savedByARunThatDied(JobRun run, Card card, String token) {
    List<String> now =
        cloud.library(token).stream()
            .filter(entry -> entry.own() && entry.title().equals(card.title()))
            .map(YotoLibraryEntry::cardId)
            .toList();
    List<String> before = List.of(run.remembered(BEFORE, () -> String.join(" ", now)).split(" "));
    return now.stream().filter(id -> !before.contains(id)).findFirst().orElse(null);
  }

  /**
   * The card's id at Yoto where this account still has it; otherwise it becomes a new card there.
   */
  private @Nullable String known(YotoAccount account, Card card, String token) {
    String id = card.yotoCardId();
    boolean there =
        id != null
            && account.accountId().equals(card.yotoAccountId())
            && cloud.card(token, id).isPresent();
    return there ? id : null;
  }

  private static YotoContent content(
      Card card,
      @Nullable String yotoCardId,
      Map<String, StoredAudio> audio,
      Map<String, YotoTranscode> transcoded) {
    List<YotoContent.Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : card.chapters()) {
      List<YotoContent.Track> tracks = new ArrayList<>();
      for (String audioId : chapter.audioIds()) {
        tracks.add(
            new YotoContent.Track(known(audio, audioId).title(), known(transcoded, audioId)));
      }
      chapters.add(new YotoContent.Chapter(chapter.title(), tracks));
    }
    return new YotoContent(yotoCardId, card.title(), card.description(), chapters);
  }

  private static <T> T known(Map<String, T> byAudio, String audioId) {
    T found = byAudio.get(audioId);
    if (found == null) {
      throw new IllegalStateException("Every track of the card was looked at before");
    }
    return found;
  }

  private Card card(JobRun run) {
    return table
        .find(Card.class, CardKeys.card(run.householdId(), run.job().subjectId()))
        .map(Stored::value)
        .orElseThrow(() -> new JobFailedException("The card was deleted meanwhile."));
  }

  private StoredAudio audio(String household, String audioId) {
    return AudioCatalog.find(table, household, audioId)
        .orElseThrow(() -> new JobFailedException("An audio of the card was deleted meanwhile."));
  }

  private YotoAccount account(String household) {
    return new YotoAccounts(table)
        .of(household).stream()
            .filter(account -> account.health() == YotoAccount.Health.HEALTHY)
            .findFirst()
            .orElseThrow(
                () ->
                    new JobFailedException(
                        "Yoto asks to be linked again: go to Account and link it."));
  }
}
