package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.audio.SpeechSynthesizer.Speech;
import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.jobs.JobFailedException;
import io.yotosmartstream.functions.jobs.JobRun;
import io.yotosmartstream.functions.jobs.JobWork;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Speaks a text and keeps the audio. */
public final class SpeechWork implements JobWork {
  private final Table table;
  private final AudioStore store;
  private final SpeechSynthesizer speech;
  private final AudioProbe probe;
  private final LiveUpdates live;
  private final InstantSource clock;

  public SpeechWork(
      Table table,
      AudioStore store,
      SpeechSynthesizer speech,
      LiveUpdates live,
      InstantSource clock) {
    this.table = table;
    this.store = store;
    this.speech = speech;
    this.probe = new AudioProbe(store);
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void run(JobRun run) {
    String audioId = run.job().subjectId();
    String key = AudioKeys.object(run.householdId(), audioId);
    String size = run.step(0, "spoken", () -> Long.toString(speak(audio(run), key)));
    run.step(1, "checked", () -> check(run, key, Long.parseLong(size)));
    live.publish(
        run.householdId(), ThingChanged.audio(clock.instant(), Correlation.current(), audioId));
  }

  @Override
  public void gaveUp(JobRun run, String reason) {
    Instant now = clock.instant();
    String audioId = run.job().subjectId();
    var unused =
        table.change(
            StoredAudio.class,
            AudioKeys.item(run.householdId(), audioId),
            audio -> audio.as(AudioStatus.FAILED, reason, now));
    forgetBytes(AudioKeys.object(run.householdId(), audioId));
    live.publish(run.householdId(), ThingChanged.audio(now, Correlation.current(), audioId));
  }

  /** What failed takes no room. */
  private void forgetBytes(String key) {
    try {
      store.delete(key);
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  private long speak(StoredAudio audio, String key) {
    try {
      Speech spoken = speech.speak(String.valueOf(audio.text()), String.valueOf(audio.voice()));
      store.put(
          key,
          spoken.contentType(),
          new ByteArrayInputStream(spoken.audio()),
          spoken.audio().length);
      return spoken.audio().length;
    } catch (IllegalArgumentException e) {
      throw new JobFailedException("There is no such voice any more.");
    } catch (IOException e) {
      throw new UncheckedIOException("Speech or the audio store does not answer", e);
    }
  }

  private String check(JobRun run, String key, long size) {
    try {
      AudioFacts facts =
          probe
              .look(key, size)
              .orElseThrow(() -> new JobFailedException("The speech engine made no audio."));
      Instant now = clock.instant();
      var unused =
          table.change(
              StoredAudio.class,
              AudioKeys.item(run.householdId(), run.job().subjectId()),
              audio -> audio.ready(facts, size, now));
      return "ready";
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  private StoredAudio audio(JobRun run) {
    Optional<Stored<StoredAudio>> found =
        table.find(StoredAudio.class, AudioKeys.item(run.householdId(), run.job().subjectId()));
    return found
        .map(Stored::value)
        .orElseThrow(() -> new JobFailedException("The audio was deleted meanwhile."));
  }
}
