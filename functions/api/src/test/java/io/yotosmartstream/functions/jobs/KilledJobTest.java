package io.yotosmartstream.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.AudioStatus;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.testing.JobDesk;
import io.yotosmartstream.functions.testing.JobHouse;
import io.yotosmartstream.functions.testing.Mortal;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.jobs.JobStep;
import io.yotosmartstream.yoto.YotoCard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that is killed at any step of a job, by a time-out for instance; then the next try. */
class KilledJobTest {
  @TempDir Path folder;
  private JobHouse house;

  @BeforeEach
  void open() {
    house = new JobHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void speechEndsWell() {
    int step = 0;
    for (boolean killed = true; killed; step++) {
      Job job = house.speak("Hi.");
      killed = killedThenFinished(step);

      assertDone(job, step);
      AudioFunctions audio = house.house.get(AudioFunctions.class);
      var view = audio.getAudio(new AudioFunctions.AudioId(house.caller, job.subjectId()));
      assertThat(view.status()).as("killed at step %s", step).isEqualTo(AudioStatus.READY);
    }
    assertThat(step).isGreaterThan(20);
  }

  @Test
  void aCardIsPublishedOnce() throws Exception {
    String song = house.song();
    int step = 0;
    for (boolean killed = true; killed; step++) {
      house.house.yoto.uploaded.clear();
      house.house.yoto.cards.clear();
      String cardId = house.card("Evening", song);
      Job job = house.publish(cardId);
      killed = killedThenFinished(step);

      assertDone(job, step);
      assertThat(house.house.yoto.cards).as("at Yoto, killed at step %s", step).hasSize(1);
      CardFunctions cards = house.house.get(CardFunctions.class);
      var view = cards.getCard(new CardFunctions.CardId(house.caller, cardId));
      assertThat(view.upToDate()).as("killed at step %s", step).isTrue();
      assertThat(house.house.yoto.cards).containsKey(view.yotoCardId());
    }
    assertThat(step).isGreaterThan(30);
  }

  @Test
  void aCardOfTheSameTitleThatAPersonMadeIsLeftAlone() throws Exception {
    house.house.yoto.cards.put(
        "mine1", new YotoCard("mine1", "Evening", null, null, null, List.of()));
    Job job = house.publish(house.card("Evening", house.song()));
    JobMessage message = house.house.heard.jobs.getLast();
    desk().run(message);

    assertDone(job, 0);
    assertThat(house.house.yoto.saved).singleElement().extracting("cardId").isNull();
    assertThat(house.house.yoto.cards).hasSize(2);
  }

  @Test
  void aSecondDeliveryWhileTheFirstIsAtItComesBackLater() throws Exception {
    Job job = house.publish(house.card("Evening", house.song()));
    JobMessage message = house.house.heard.jobs.getLast();
    List<Throwable> second = new ArrayList<>();
    house.house.yoto.whileUploading = () -> second.add(catchThrowable(() -> desk().run(message)));
    desk().run(message);
    desk().run(message);

    assertDone(job, 0);
    assertThat(second).singleElement().isInstanceOf(RunJob.BusyException.class);
    assertThat(house.house.yoto.uploaded).hasSize(1);
    assertThat(house.house.yoto.saved).hasSize(1);
  }

  /** As the queue does it: the message comes again once it is not hidden any more. */
  private boolean killedThenFinished(int step) {
    JobMessage message = house.house.heard.jobs.getLast();
    boolean killed = house.deliver(message, new Mortal(step));
    house.house.clock.advance(Duration.ofSeconds(30));
    desk().run(message);
    return killed;
  }

  private JobDesk desk() {
    return new JobDesk(house.house);
  }

  private void assertDone(Job begun, int step) {
    Job job = desk().job(house.caller, begun.jobId());
    assertThat(job.status()).as("killed at step %s", step).isEqualTo(JobStatus.DONE);
    assertThat(job.steps())
        .as("killed at step %s", step)
        .allMatch(each -> each.status() == JobStep.Status.DONE);
  }
}
