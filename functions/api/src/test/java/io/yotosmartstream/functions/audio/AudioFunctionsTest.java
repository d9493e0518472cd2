package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.audio.AudioFunctions.AudioId;
import io.yotosmartstream.functions.audio.AudioFunctions.CreateUpload;
import io.yotosmartstream.functions.audio.AudioFunctions.UpdateAudio;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.cards.Chapter;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.testing.JobDesk;
import io.yotosmartstream.functions.testing.Sounds;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.outcomes.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFunctionsTest {
  @TempDir Path folder;
  private TestHouse house;
  private AudioFunctions audio;
  private Caller caller;

  @BeforeEach
  void open() {
    house = new TestHouse(folder, 100_000, 50);
    audio = house.get(AudioFunctions.class);
    caller = house.newFamily("robin@example.com");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anUploadIsReadyOnceItWasLookedInto() throws Exception {
    String id = announce(Sounds.wav(2));
    put(id, Sounds.wav(2));
    ingest(id);

    AudioView view = audio.getAudio(new AudioId(caller, id));
    assertThat(view.status()).isEqualTo(AudioStatus.READY);
    assertThat(view.duration()).isEqualTo(2);
    assertThat(view.playUrl()).isNotNull();
  }

  @Test
  void theStoresWordMayComeTwiceAndBeforeThePages() throws Exception {
    String id = announce(Sounds.wav(1));
    put(id, Sounds.wav(1));
    ingest(id);
    long version = audio.getAudio(new AudioId(caller, id)).version();

    ingest(id);
    AudioView completed = audio.completeUpload(new AudioId(caller, id));

    assertThat(completed.status()).isEqualTo(AudioStatus.READY);
    assertThat(completed.version()).isEqualTo(version);
  }

  @Test
  void whatIsNoAudioIsRefusedAndItsBytesAreGone() throws Exception {
    byte[] text = "not a song".getBytes(StandardCharsets.UTF_8);
    String id = announce(text);
    put(id, text);
    ingest(id);

    assertThat(audio.getAudio(new AudioId(caller, id)).status()).isEqualTo(AudioStatus.REFUSED);
    assertThat(audio.getAudio(new AudioId(caller, id)).size()).as("takes no room").isNull();
    assertThat(house.platform().audioStore().head(key(id))).isEmpty();
    assertThat(audio.completeUpload(new AudioId(caller, id)).status())
        .isEqualTo(AudioStatus.REFUSED);
  }

  @Test
  void anObjectWhoseAudioWasDeletedMeanwhileIsRemoved() throws Exception {
    String id = announce(Sounds.wav(1));
    audio.deleteAudio(new AudioId(caller, id));
    put(id, Sounds.wav(1));
    ingest(id);

    assertThat(house.platform().audioStore().head(key(id))).isEmpty();
  }

  @Test
  void nothingPutYetCannotBeCompletedAndIsForgottenAfterADay() {
    String id = announce(Sounds.wav(1));

    assertThatThrownBy(() -> audio.completeUpload(new AudioId(caller, id)))
        .satisfies(e -> kind(e, Refusal.Kind.CONFLICT));
    house.clock.advance(Duration.ofHours(25));

    assertThat(audio.listAudio(new ListRequest(caller, 25, null)).items()).isEmpty();
  }

  @Test
  void theQuotaCountsAnnouncedFilesToo() {
    announce(new byte[60_000]);

    assertThatThrownBy(() -> announce(new byte[60_000]))
        .satisfies(e -> kind(e, Refusal.Kind.QUOTA));
  }

  @Test
  void aRenameOfAnOldVersionChangesNothing() {
    String id = announce(Sounds.wav(1));
    audio.updateAudio(new UpdateAudio(caller, id, 1, "First"));

    assertThatThrownBy(() -> audio.updateAudio(new UpdateAudio(caller, id, 1, "Second")))
        .satisfies(e -> kind(e, Refusal.Kind.CHANGED_MEANWHILE));
    assertThat(audio.getAudio(new AudioId(caller, id)).title()).isEqualTo("First");
  }

  @Test
  void audioOnACardIsNotDeleted() {
    String id = announce(Sounds.wav(1));
    var unused =
        house
            .get(CardFunctions.class)
            .createCard(
                new CardFunctions.CreateCard(
                    caller, "Evening", null, List.of(new Chapter("One", List.of(id)))));

    assertThatThrownBy(() -> audio.deleteAudio(new AudioId(caller, id)))
        .satisfies(e -> kind(e, Refusal.Kind.CONFLICT))
        .hasMessageContaining("Evening");
  }

  @Test
  void anotherFamilysAudioIsNotFound() {
    String id = announce(Sounds.wav(1));
    Caller other = house.newFamily("other@example.com");

    assertThatThrownBy(() -> audio.getAudio(new AudioId(other, id)))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_FOUND));
  }

  @Test
  void speechBecomesAudioByAJobAndTakesFromTheQuota() {
    SpeechFunctions speech = house.get(SpeechFunctions.class);
    var job = speech.createSpeech(speechOf("Once upon a time."));

    new JobDesk(house).runAll();

    assertThat(new JobDesk(house).job(caller, job.jobId()).status()).isEqualTo(JobStatus.DONE);
    AudioView spoken = audio.getAudio(new AudioId(caller, job.subjectId()));
    assertThat(spoken.status()).isEqualTo(AudioStatus.READY);
    assertThat(spoken.contentType()).isEqualTo("audio/mpeg");
    assertThatThrownBy(() -> speech.createSpeech(speechOf("x".repeat(40))))
        .satisfies(e -> kind(e, Refusal.Kind.QUOTA));
    house.clock.advance(Duration.ofDays(31));
    assertThat(speech.createSpeech(speechOf("x".repeat(40)))).isNotNull();
  }

  @Test
  void aCancelledSpeechDoesNotLookAsIfItWereStillSpoken() {
    var job = house.get(SpeechFunctions.class).createSpeech(speechOf("Once upon a time."));

    house.get(JobFunctions.class).cancelJob(new JobFunctions.JobId(caller, job.jobId()));
    new JobDesk(house).runAll();

    assertThat(new JobDesk(house).job(caller, job.jobId()).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(audio.getAudio(new AudioId(caller, job.subjectId())).status())
        .isEqualTo(AudioStatus.FAILED);
  }

  @Test
  void aJobWhoseMessageWasLostIsSentAgainByWhoLooksAtIt() {
    var job = house.get(SpeechFunctions.class).createSpeech(speechOf("Once upon a time."));
    house.heard.jobs.clear();
    new JobDesk(house).job(caller, job.jobId());
    assertThat(house.heard.jobs).isEmpty();

    house.clock.advance(Duration.ofMinutes(2));
    new JobDesk(house).job(caller, job.jobId());
    new JobDesk(house).runAll();

    assertThat(new JobDesk(house).job(caller, job.jobId()).status()).isEqualTo(JobStatus.DONE);
  }

  private SpeechFunctions.CreateSpeech speechOf(String text) {
    String voice = house.platform().speech().voices().getFirst().id();
    return new SpeechFunctions.CreateSpeech(caller, "A tale", text, voice);
  }

  private String announce(byte[] file) {
    return audio
        .createUpload(new CreateUpload(caller, "song.wav", "audio/wav", file.length))
        .audioId();
  }

  private void put(String id, byte[] file) throws Exception {
    house
        .platform()
        .audioStore()
        .put(key(id), "audio/wav", new ByteArrayInputStream(file), file.length);
  }

  private void ingest(String id) {
    new IngestAudio(house.table(), house.platform().audioStore(), house.heard, house.clock)
        .accept(new AudioUploaded(key(id), 1));
  }

  private String key(String id) {
    return AudioKeys.object(caller.householdId(), id);
  }

  private static void kind(Throwable e, Refusal.Kind kind) {
    assertThat(((Refusal) e).kind()).isEqualTo(kind);
  }
}
