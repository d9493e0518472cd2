package io.yotosmartstream.aws.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.Request;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no emulator does: slow connections, a gateway that refuses or does not answer. */
class GatewayLiveUpdatesTest {
  private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
  private static final Reply TAKEN = Reply.json("");

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final StandIn aws = new StandIn(request -> TAKEN);
  private final OpenPages pages = new OpenPages();

  @BeforeEach
  void openPages() {
    pages.open("c1", "u1", "h1");
    pages.open("c2", "u2", "h1");
    pages.open("c3", "u1", "h2");
  }

  @AfterEach
  void close() {
    stuck.countDown();
    aws.close();
  }

  @Test
  void aMessageHasReachedEveryPageOfTheHouseholdWhenItReturns() {
    card(waiting(), "h1", "card-1");

    assertThat(posted("c1")).singleElement().asString().contains("\"id\":\"card-1\"");
    assertThat(posted("c2")).hasSize(1);
    assertThat(posted("c3")).isEmpty();
  }

  @Test
  void aConnectionGetsItsMessagesInOrderThoughNobodyWaits() {
    LiveUpdates updates = background();
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "card-" + i).toList();
    ids.forEach(id -> card(updates, "h1", id));

    await().until(() -> posted("c1").size() == ids.size() && posted("c2").size() == ids.size());
    assertThat(posted("c1")).zipSatisfy(ids, (body, id) -> assertThat(body).contains(id + "\""));
  }

  @Test
  void aConnectionThatIsGoneIsForgotten() {
    aws.answer(request -> of("c1", request) ? Reply.error(410, "GoneException") : TAKEN);

    card(waiting(), "h1", "card-1");

    assertThat(pages.connections.find("c1")).isEmpty();
    assertThat(pages.connections.find("c2")).isPresent();
  }

  @Test
  void aConnectionThatIsRefusedStays() {
    aws.answer(request -> Reply.error(403, "ForbiddenException"));

    card(waiting(), "h1", "card-1");

    assertThat(pages.connections.find("c1")).isPresent();
  }

  @Test
  void throttlingIsTriedAgain() {
    aws.answer(
        request -> posted("c3").size() < 2 ? Reply.error(429, "LimitExceededException") : TAKEN);

    card(waiting(), "h2", "card-1");

    assertThat(posted("c3")).hasSize(2);
  }

  @Test
  void oneSlowConnectionHoldsNoOtherNorTheCallerForLong() {
    hold("c1");
    LiveUpdates updates = make(Pace.waiting(Duration.ofMillis(200)));

    card(updates, "h1", "card-1");
    card(updates, "h1", "card-2");

    assertThat(posted("c2")).hasSize(2);
    assertThat(posted("c1")).hasSizeLessThan(2);
  }

  @Test
  void inTheBackgroundTheCallerGoesOnAtOnce() {
    hold("c1");
    hold("c2");

    card(background(), "h1", "card-1");

    await().until(() -> posted("c1").size() == 1 && posted("c2").size() == 1);
    assertThat(stuck.getCount()).isEqualTo(1);
  }

  @Test
  void aConnectionThatFallsFarBehindIsClosedSoThatItReadsAnew() {
    hold("c3");
    LiveUpdates updates = make((topic, work) -> assertThat(work.get()).isNotNull());
    for (int i = 0; i < Lanes.MOST_WAITING + 2; i++) {
      card(updates, "h2", "card-" + i);
    }

    await().until(() -> deleted().contains("c3"));
    assertThat(pages.connections.find("c3")).isEmpty();
  }

  @Test
  void endOfSessionsClosesTheSocketsOfTheUserAlone() {
    waiting().endSessions("u1");

    assertThat(deleted()).containsExactlyInAnyOrder("c1", "c3");
    assertThat(pages.connections.ofUser("u1")).isEmpty();
    assertThat(pages.connections.find("c2")).isPresent();
  }

  @Test
  void aSocketThatCannotBeClosedGetsNothingMore() {
    aws.answer(request -> Reply.error(403, "ForbiddenException"));

    waiting().endSessions("u1");

    assertThat(pages.connections.find("c1")).isEmpty();
  }

  @Test
  void moreThanTheGatewayTakesIsNotSent() {
    card(waiting(), "h1", "x".repeat(GatewayLiveUpdates.MOST_BYTES));

    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void aTableThatDoesNotAnswerStopsNobody() {
    pages.items.breakDown(true);
    LiveUpdates updates = waiting();

    card(updates, "h1", "card-1");
    updates.endSessions("u1");

    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void itsAddressIsNeeded() {
    assertThatThrownBy(() -> GatewayLive.waiting(aws.clients(), Map.of(), pages.connections))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LIVE_API_URL");
  }

  private LiveUpdates waiting() {
    return make(Pace.waiting(Duration.ofSeconds(20)));
  }

  private LiveUpdates background() {
    return make(Pace.inBackground());
  }

  private LiveUpdates make(Pace pace) {
    Map<String, String> settings = Map.of("LIVE_API_URL", aws.endpoint() + "/live/");
    return GatewayLive.make(aws.clients(), settings, pages.connections, pace);
  }

  private static void card(LiveUpdates updates, String household, String id) {
    updates.publish(household, ThingChanged.card(AT, null, id));
  }

  /** It takes a message and does not answer. */
  private void hold(String connectionId) {
    var before = aws.answers();
    aws.answer(
        request -> {
          if (of(connectionId, request) && request.method().equals("POST")) {
            try {
              stuck.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          return before.apply(request);
        });
  }

  private List<String> posted(String connectionId) {
    return aws.requests().stream()
        .filter(request -> request.method().equals("POST") && of(connectionId, request))
        .map(Request::body)
        .toList();
  }

  private List<String> deleted() {
    return aws.requests().stream()
        .filter(request -> request.method().equals("DELETE"))
        .map(request -> request.uri().getPath().replaceFirst(".*/", ""))
        .toList();
  }

  private static boolean of(String connectionId, Request request) {
    return request.uri().getPath().equals("/live/@connections/" + connectionId);
  }
}
