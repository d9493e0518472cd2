package io.yotosmartstream.functions.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.functions.audio.IngestAudio;
import io.yotosmartstream.functions.cards.CardFunctions.CardId;
import io.yotosmartstream.functions.cards.CardFunctions.CreateCard;
import io.yotosmartstream.functions.cards.CardFunctions.UpdateCard;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.testing.JobDesk;
import io.yotosmartstream.functions.testing.LinkedFamily;
import io.yotosmartstream.functions.testing.Sounds;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.jobs.JobStep;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.YotoCloudException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCardTest {
  @TempDir Path folder;
  private TestHouse house;
  private JobDesk desk;
  private CardFunctions cards;
  private Caller caller;
  private CardView card;

  @BeforeEach
  void open() throws Exception {
    house = new TestHouse(folder);
    desk = new JobDesk(house);
    cards = house.get(CardFunctions.class);
    caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    card =
        cards.createCard(
            new CreateCard(
                caller,
                "Evening",
                null,
                List.of(
                    new Chapter("One", List.of(audio(1))), new Chapter("Two", List.of(audio(2))))));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyTrackIsUploadedTranscodedAndSaved() {
    house.yoto.looksUntilTranscoded = 3;
    Job job = publish();

    desk.runAll();

    Job done = desk.job(caller, job.jobId());
    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.steps()).hasSize(5).allMatch(step -> step.status() == JobStep.Status.DONE);
    CardView published = cards.getCard(new CardId(caller, card.cardId()));
    assertThat(published.yotoCardId()).isEqualTo("aB3dE");
    assertThat(published.upToDate()).isTrue();
    assertThat(house.yoto.saved)
        .singleElement()
        .satisfies(c -> assertThat(c.chapters()).hasSize(2));
  }

  @Test
  void publishingAgainReplacesTheSameCardAndSendsNoBytesTwice() {
    publish();
    desk.runAll();
    int sent = house.yoto.uploaded.size();
    CardView current = cards.getCard(new CardId(caller, card.cardId()));
    CardView changed =
        cards.updateCard(
            new UpdateCard(
                caller,
                card.cardId(),
                current.version(),
                "Evening, longer",
                null,
                current.chapters()));
    assertThat(changed.upToDate()).isFalse();

    publish();
    desk.runAll();

    assertThat(house.yoto.uploaded).hasSize(sent);
    assertThat(house.yoto.saved.getLast().cardId()).isEqualTo("aB3dE");
  }

  @Test
  void aWorkerThatDiedIsFollowedByOneThatGoesOnWhereItStopped() {
    Job job = publish();
    JobMessage message = house.heard.jobs.getFirst();
    house.yoto.looksUntilTranscoded = 1;
    house.yoto.next = null;
    failAfterUploads(1, message);
    int sent = house.yoto.uploaded.size();

    desk.run(message);

    assertThat(desk.job(caller, job.jobId()).status()).isEqualTo(JobStatus.DONE);
    assertThat(sent).isEqualTo(1);
    assertThat(house.yoto.uploaded).hasSize(2);
    desk.run(message); // delivered twice
    assertThat(house.yoto.saved).hasSize(1);
  }

  @Test
  void aFaultThatLastsEndsTheJobAndSaysWhatYotoSaid() {
    Job job = publish();
    JobMessage message = house.heard.jobs.getFirst();
    house.yoto.next = new YotoCloudException(YotoCloudException.Kind.UNAVAILABLE, "down");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> desk.run(message)).isInstanceOf(YotoCloudException.class);
    }

    desk.run(message);

    Job failed = desk.job(caller, job.jobId());
    assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(failed.reason()).contains("Yoto does not answer");
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    Job job = publish();
    house.yoto.next = new YotoCloudException(YotoCloudException.Kind.REJECTED, "title is required");

    desk.runAll();

    assertThat(desk.job(caller, job.jobId()).status()).isEqualTo(JobStatus.FAILED);
    assertThat(desk.job(caller, job.jobId()).reason()).contains("title is required");
  }

  @Test
  void aCardThatChangedWhileItsJobWaitedIsNotPublishedHalf() {
    Job job = publish();
    CardView current = cards.getCard(new CardId(caller, card.cardId()));
    var unused =
        cards.updateCard(
            new UpdateCard(
                caller,
                card.cardId(),
                current.version(),
                "Shorter",
                null,
                List.of(current.chapters().getFirst())));

    desk.runAll();

    assertThat(desk.job(caller, job.jobId()).status()).isEqualTo(JobStatus.FAILED);
    assertThat(desk.job(caller, job.jobId()).reason()).contains("Publish it again");
    assertThat(house.yoto.saved).isEmpty();
  }

  @Test
  void aCardThatYotoHasNoMoreBecomesANewOneThere() {
    publish();
    desk.runAll();
    house.yoto.cards.clear();

    publish();
    desk.runAll();

    assertThat(house.yoto.saved.getLast().cardId()).isNull();
  }

  @Test
  void aCancelledJobDoesNotBegin() {
    Job job = publish();

    house.get(JobFunctions.class).cancelJob(new JobFunctions.JobId(caller, job.jobId()));
    desk.runAll();

    assertThat(desk.job(caller, job.jobId()).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(house.yoto.uploaded).isEmpty();
  }

  @Test
  void oneCardIsPublishedByOneJobAtATime() {
    publish();

    assertThatThrownBy(this::publish).satisfies(e -> kind(e, Refusal.Kind.CONFLICT));
  }

  @Test
  void withoutALinkNothingIsBegun() {
    Caller other = house.newFamily("other@example.com");
    CardFunctions.CreateCard wrong =
        new CreateCard(other, "Mine", null, List.of(new Chapter("One", List.of(trackOf(card)))));

    assertThatThrownBy(() -> cards.createCard(wrong))
        .satisfies(
            e ->
                assertThat(((Refusal) e).faults())
                    .extracting("pointer")
                    .containsExactly("/chapters/0/audioIds/0"));
    assertThatThrownBy(() -> cards.publishCard(new CardId(other, card.cardId())))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_FOUND));
  }

  private void failAfterUploads(int uploads, JobMessage message) {
    assertThatThrownBy(
            () -> {
              house.yoto.failAfterUploads = uploads;
              desk.run(message);
            })
        .isInstanceOf(YotoCloudException.class);
    house.yoto.failAfterUploads = Integer.MAX_VALUE;
    house.yoto.next = null;
  }

  private Job publish() {
    return cards.publishCard(new CardId(caller, card.cardId()));
  }

  private static String trackOf(CardView card) {
    return card.chapters().getFirst().audioIds().getFirst();
  }

  private String audio(int seconds) throws Exception {
    byte[] wav = Sounds.wav(seconds);
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

  private static void kind(Throwable e, Refusal.Kind kind) {
    assertThat(((Refusal) e).kind()).isEqualTo(kind);
  }
}
