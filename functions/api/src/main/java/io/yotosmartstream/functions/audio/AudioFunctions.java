package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.SignedUpload;
import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.cards.CardUse;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploads and what became of them. */
public final class AudioFunctions {
  /** What is announced and never arrives is forgotten after this. */
  private static final Duration ANNOUNCED = Duration.ofHours(24);

  /** Announces a file. */
  public record CreateUpload(Caller caller, String fileName, String contentType, long size) {}

  /** Where to put it. Printing it shows no address. */
  public record AudioUpload(
      String audioId, URI url, String method, Map<String, String> headers, Instant expiresAt) {
    @Override
    public String toString() {
      return "AudioUpload[" + audioId + "]";
    }
  }

  /** Names an audio. */
  public record AudioId(Caller caller, String audioId) {}

  /** Asks for another title. */
  public record UpdateAudio(Caller caller, String audioId, long ifMatch, String title) {}

  private final Table table;
  private final AudioStore store;
  private final Quotas quotas;
  private final LiveUpdates live;
  private final IdGenerator ids;
  private final InstantSource clock;

  public AudioFunctions(
      Table table,
      AudioStore store,
      Quotas quotas,
      LiveUpdates live,
      IdGenerator ids,
      InstantSource clock) {
    this.table = table;
    this.store = store;
    this.quotas = quotas;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  public AudioUpload createUpload(CreateUpload request) {
    String household = request.caller().householdId();
    quotas.requireStorage(household, request.size());
    String audioId = ids.next();
    Instant now = clock.instant();
    String fileName = Names.fileName(request.fileName());
    StoredAudio audio =
        StoredAudio.announced(
            audioId, Names.title(fileName), fileName, request.contentType(), request.size(), now);
    table.write(Table.create(AudioKeys.item(household, audioId), audio, now.plus(ANNOUNCED)));
    SignedUpload upload =
        store.signUpload(
            AudioKeys.object(household, audioId), request.contentType(), request.size());
    changed(household, audioId);
    return new AudioUpload(
        audioId, upload.url(), upload.method(), upload.headers(), upload.expiresAt());
  }

  /**
   * The store tells {@link IngestAudio} by itself; this lets the page know at once that something
   * is there.
   */
  public AudioView completeUpload(AudioId request) {
    String household = request.caller().householdId();
    boolean there = isThere(AudioKeys.object(household, request.audioId()));
    Stored<StoredAudio> stored = find(request.caller(), request.audioId());
    if (stored.value().status() != AudioStatus.UPLOADING) {
      return AudioView.of(
          stored.value()); // ingest was faster, and may have removed what was no audio
    }
    if (!there) {
      throw Refusal.conflict("Nothing has been put at the upload address yet.");
    }
    StoredAudio checking = stored.value().as(AudioStatus.CHECKING, null, clock.instant());
    if (table.write(Table.replace(stored, checking)) == WriteOutcome.WRITTEN) {
      changed(household, request.audioId());
    }
    return AudioView.of(find(request.caller(), request.audioId()).value());
  }

  private boolean isThere(String key) {
    try {
      return store.head(key).isPresent();
    } catch (IOException e) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "The audio store does not answer.");
    }
  }

  public Items<AudioView> listAudio(ListRequest request) {
    String partition = "HOUSE#" + request.caller().householdId();
    return Items.of(
        table.list(StoredAudio.class, request.newestFirst(partition, AudioKeys.PREFIX)),
        AudioView::of);
  }

  public AudioView getAudio(AudioId request) {
    return withUrl(
        request.caller().householdId(), find(request.caller(), request.audioId()).value());
  }

  /** Every audio of the household with its address, for the export. */
  public List<AudioView> exported(String household) {
    return table.listAll(StoredAudio.class, "HOUSE#" + household, AudioKeys.PREFIX).stream()
        .map(stored -> withUrl(household, stored.value()))
        .toList();
  }

  public AudioView updateAudio(UpdateAudio request) {
    Stored<StoredAudio> stored = find(request.caller(), request.audioId());
    if (stored.version() != request.ifMatch()) {
      throw Refusal.changedMeanwhile();
    }
    StoredAudio titled = stored.value().titled(Names.clean(request.title()), clock.instant());
    if (table.write(Table.replace(stored, titled)) == WriteOutcome.CONFLICT) {
      throw Refusal.changedMeanwhile();
    }
    changed(request.caller().householdId(), request.audioId());
    return AudioView.of(find(request.caller(), request.audioId()).value());
  }

  /**
   * The item first: bytes without an item are found by nobody, an item without bytes would be a
   * broken promise.
   */
  public Nothing deleteAudio(AudioId request) {
    String household = request.caller().householdId();
    Stored<StoredAudio> stored = find(request.caller(), request.audioId());
    List<String> cards = CardUse.of(table, household, request.audioId());
    if (!cards.isEmpty()) {
      throw Refusal.conflict(
          "It is on the card “" + cards.getFirst() + "”. Take it off there first.");
    }
    if (table.write(Table.delete(stored)) == WriteOutcome.CONFLICT) {
      throw Refusal.changedMeanwhile();
    }
    try {
      store.delete(AudioKeys.object(household, request.audioId()));
    } catch (IOException e) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "The audio store does not answer.");
    }
    changed(household, request.audioId());
    return Nothing.NOTHING;
  }

  Stored<StoredAudio> find(Caller caller, String audioId) {
    return table
        .find(StoredAudio.class, AudioKeys.item(caller.householdId(), audioId))
        .orElseThrow(() -> Refusal.notFound("audio"));
  }

  private AudioView withUrl(String household, StoredAudio audio) {
    @Nullable String url = null;
    if (audio.status() == AudioStatus.READY) {
      String name = audio.fileName() == null ? audio.title() + ".mp3" : audio.fileName();
      url =
          store
              .signDownload(
                  AudioKeys.object(household, audio.audioId()),
                  AudioStore.SIGNED_URL_LIFETIME,
                  name)
              .toString();
    }
    return AudioView.of(audio, url);
  }

  private void changed(String household, String audioId) {
    live.publish(household, ThingChanged.audio(clock.instant(), Correlation.current(), audioId));
  }
}
