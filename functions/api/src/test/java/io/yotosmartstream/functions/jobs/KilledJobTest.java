package io.yotosmartstream.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that is killed at any step of a job, by a time-out for instance; then the next try. */
class KilledJobTest {
  @TempDir Path folder;

  @Test
  void speechIsSpokenOnceMoreAtMostAndEndsWell() throws Exception {
    int step = 0;
    for (boolean killed = true; killed; step++) {
      try (JobHouse house = new JobHouse(folder.resolve("" + step))) {
        Job job = house.speak("Once upon a time.");
        killed = killedThenFinished(house, step);

        assertDone(house.desk.job(house.caller, job.jobId()), step);
        var view =
            house
                .house
                .get(AudioFunctions.class)
                .getAudio(new AudioFunctions.AudioId(house.caller, job.subjectId()));
        assertThat(view.status()).as("killed at step %s", step).isEqualTo(AudioStatus.READY);
      }
    }
    assertThat(step).isGreaterThan(20);
  }

  @Test
  void aCardIsPublishedOnce() throws Exception {
    int step = 0;
    for (boolean killed = true; killed; step++) {
      try (JobHouse house = new JobHouse(folder.resolve("" + step))) {
        String cardId = house.card("Evening");
        Job job = house.publish(cardId);
        killed = killedThenFinished(house, step);

        assertDone(house.desk.job(house.caller, job.jobId()), step);
        assertThat(house.house.yoto.cards.values())
            .as("cards at Yoto, killed at step %s", step)
            .singleElement()
            .satisfies(card -> assertThat(card.title()).isEqualTo("Evening"));
        var view =
            house
                .house
                .get(CardFunctions.class)
                .getCard(new CardFunctions.CardId(house.caller, cardId));
        assertThat(view.upToDate()).as("killed at step %s", step).isTrue();
        assertThat(house.house.yoto.cards).containsKey(view.yotoCardId());
      }
    }
    assertThat(step).isGreaterThan(30);
  }

  @Test
  void aSecondDeliveryWhileTheFirstIsAtItComesBackLater() throws Exception {
    try (JobHouse house = new JobHouse(folder)) {
      Job job = house.publish(house.card("Evening"));
      JobMessage message = house.house.heard.jobs.getFirst();
      house.house.yoto.whileUploading =
          () ->
              assertThatThrownBy(() -> house.desk.run(message))
                  .isInstanceOf(RunJob.BusyException.class);
      house.desk.run(message);
      house.desk.run(message);

      assertDone(house.desk.job(house.caller, job.jobId()), 0);
      assertThat(house.house.yoto.uploaded).hasSize(1);
      assertThat(house.house.yoto.saved).hasSize(1);
    }
  }

  /** As the queue does it: the message comes again once it is not hidden any more. */
  private static boolean killedThenFinished(JobHouse house, int step) {
    JobMessage message = house.house.heard.jobs.getFirst();
    boolean killed = house.deliver(message, new Mortal(step));
    house.house.clock.advance(Duration.ofSeconds(30));
    new JobDesk(house.house).run(message);
    return killed;
  }

  private static void assertDone(Job job, int step) {
    assertThat(job.status()).as("killed at step %s", step).isEqualTo(JobStatus.DONE);
    assertThat(job.steps())
        .as("killed at step %s", step)
        .allMatch(each -> each.status() == JobStep.Status.DONE);
  }
}
