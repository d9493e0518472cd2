package io.yotosmartstream.functions.testing;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.functions.audio.IngestAudio;
import io.yotosmartstream.functions.audio.SpeechFunctions;
import io.yotosmartstream.functions.audio.SpeechWork;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.cards.Chapter;
import io.yotosmartstream.functions.cards.PublishWork;
import io.yotosmartstream.functions.jobs.RunJob;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoCloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A linked family with jobs, whose workers may be killed. */
public final class JobHouse implements AutoCloseable {
  public final TestHouse house;
  public final Caller caller;

  public JobHouse(Path folder) {
    house = new TestHouse(folder, 100_000_000, 10_000);
    caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
  }

  public Job speak(String text) {
    String voice = house.platform().speech().voices().getFirst().id();
    return house
        .get(SpeechFunctions.class)
        .createSpeech(new SpeechFunctions.CreateSpeech(caller, "A tale", text, voice));
  }

  /** A song that is ready. @return its id */
  public String song() throws IOException {
    byte[] wav = Sounds.wav(1);
    var upload =
        house
            .get(AudioFunctions.class)
            .createUpload(
                new AudioFunctions.CreateUpload(caller, "song.wav", "audio/wav", wav.length));
    String key = AudioKeys.object(caller.householdId(), upload.audioId());
    house.platform().audioStore().put(key, "audio/wav", new ByteArrayInputStream(wav), wav.length);
    new IngestAudio(house.table(), house.platform().audioStore(), house.heard, house.clock)
        .accept(new AudioUploaded(key, wav.length));
    return upload.audioId();
  }

  /** A card of one song. @return its id */
  public String card(String title, String audioId) {
    return house
        .get(CardFunctions.class)
        .createCard(
            new CardFunctions.CreateCard(
                caller, title, null, List.of(new Chapter("One", List.of(audioId)))))
        .cardId();
  }

  public Job publish(String cardId) {
    return house.get(CardFunctions.class).publishCard(new CardFunctions.CardId(caller, cardId));
  }

  /**
   * To a worker in a process of its own.
   *
   * @return whether it was killed
   */
  public boolean deliver(JobMessage message, Mortal process) {
    Platform p = house.platform();
    Table table = new Table(process.with(ItemStore.class, p.items()));
    AudioStore store = process.with(AudioStore.class, p.audioStore());
    LiveUpdates live = process.with(LiveUpdates.class, house.heard);
    YotoCloud cloud = process.with(YotoCloud.class, house.yoto);
    FreshTokens.Pause pause = house.clock::advance;
    FreshTokens tokens =
        new FreshTokens(
            table,
            process.with(TokenVault.class, p.tokenVault()),
            cloud,
            new Leases(table, house.clock),
            house.clock,
            pause);
    SpeechSynthesizer speech = process.with(SpeechSynthesizer.class, p.speech());
    RunJob worker =
        new RunJob(
            table,
            live,
            house.clock,
            Map.of(
                JobKind.SPEECH,
                new SpeechWork(table, store, speech, live, house.clock),
                JobKind.PUBLISH_CARD,
                new PublishWork(table, store, cloud, tokens, live, house.clock, pause)));
    return process.does(() -> worker.accept(message));
  }

  @Override
  public void close() {
    house.close();
  }
}
