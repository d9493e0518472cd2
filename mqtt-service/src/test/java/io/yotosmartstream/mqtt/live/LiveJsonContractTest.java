package io.yotosmartstream.mqtt.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.jobs.JobStep;
import io.yotosmartstream.json.LiveJson;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.DayMode;
import io.yotosmartstream.players.EventKind;
import io.yotosmartstream.players.Playback;
import io.yotosmartstream.players.PlayerEvent;
import io.yotosmartstream.players.PlayerState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message on the live socket is as asyncapi.yaml says. */
class LiveJsonContractTest {
  private static final LiveContract CONTRACT = new LiveContract();
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123Z");
  private static final String ID = new UlidGenerator(InstantSource.fixed(NOW)).next();

  @ParameterizedTest
  @MethodSource("messages")
  void isAsTheContractSays(LiveMessage message) {
    assertThat(CONTRACT.faults(LiveJson.of(message))).isEmpty();
  }

  @Test
  void soAreHelloAndPong() {
    assertThat(CONTRACT.faults(LiveJson.hello(NOW, ID, NOW.plusSeconds(900)))).isEmpty();
    assertThat(CONTRACT.faults(LiveJson.pong(NOW))).isEmpty();
  }

  @Test
  void aMessageThatIsNotAsTheContractSaysIsFound() {
    String good = LiveJson.of(messages().findFirst().orElseThrow());

    assertThat(CONTRACT.faults(good.replace("\"unknown\"", "\"UNKNOWN\""))).isNotEmpty();
    assertThat(CONTRACT.faults(good.replace("\"version\":0", "\"version\":null"))).isNotEmpty();
    assertThat(CONTRACT.faults(good.replace("\"at\"", "\"when\""))).isNotEmpty();
  }

  @Test
  void everyKindOfMessageIsTriedHere() {
    Set<Class<?>> tried = messages().map(Object::getClass).collect(Collectors.toSet());

    assertThat(tried).containsExactlyInAnyOrder(LiveMessage.class.getPermittedSubclasses());
    Set<String> types = messages().map(LiveMessage::type).collect(Collectors.toSet());
    types.addAll(List.of("hello", "pong", "ticket", "ping"));
    assertThat(types).containsExactlyInAnyOrderElementsOf(CONTRACT.types());
  }

  static Stream<LiveMessage> messages() {
    return Stream.of(
        new LiveMessage.PlayerStateMessage(NOW, null, PlayerState.unknown("y2")),
        new LiveMessage.PlayerStateMessage(NOW, "correlation-1", full()),
        new LiveMessage.PlayerEventMessage(
            NOW,
            null,
            "y2",
            new PlayerEvent(
                "0123456789abcdef", NOW, EventKind.PLAYBACK, Map.of("volume", 3L, "cardId", ""))),
        command(CommandStatus.QUEUED, null, null),
        command(CommandStatus.SENT, NOW, null),
        command(CommandStatus.FAILED, NOW, "The player refused it."),
        new LiveMessage.JobMessage(NOW, "correlation-1", job()),
        LiveMessage.ThingChanged.audio(NOW, "correlation-1", ID),
        LiveMessage.ThingChanged.card(NOW, null, ID),
        LiveMessage.ThingChanged.players(NOW, null, ID));
  }

  private static LiveMessage command(CommandStatus status, Instant sentAt, String reason) {
    return new LiveMessage.CommandMessage(
        NOW,
        "correlation-1",
        new Command(
            ID,
            "y2",
            CommandKind.SET_SLEEP_TIMER,
            status,
            reason,
            null,
            null,
            null,
            null,
            null,
            60,
            NOW,
            NOW.plusSeconds(15),
            sentAt,
            reason == null ? null : NOW,
            "correlation-1"));
  }

  private static PlayerState full() {
    return new PlayerState(
        "y2",
        true,
        NOW,
        Playback.PLAYING,
        "00123",
        "01",
        "One",
        "02",
        "Two",
        300,
        10,
        NOW,
        true,
        "remote",
        false,
        6,
        10,
        NOW,
        80,
        true,
        21,
        -61,
        DayMode.NIGHT,
        "#ff8c00",
        "v2.23.2",
        7);
  }

  private static Job job() {
    return new Job(
        ID,
        JobKind.PUBLISH_CARD,
        ID,
        JobStatus.RUNNING,
        50,
        null,
        List.of(new JobStep("upload", JobStep.Status.DONE)),
        NOW,
        NOW);
  }
}
