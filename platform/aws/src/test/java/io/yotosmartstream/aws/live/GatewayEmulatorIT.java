package io.yotosmartstream.aws.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.contracts.LiveUpdatesContract;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The contract on MiniStack's WebSocket API: messages arrive at a real socket. */
class GatewayEmulatorIT extends LiveUpdatesContract {
  private static EmulatedGateway gateway;

  private final OpenPages pages = new OpenPages();
  private final Map<String, EmulatedPage> opened = new HashMap<>();

  @BeforeAll
  static void makeGateway() throws Exception {
    gateway = new EmulatedGateway();
  }

  @AfterEach
  void close() {
    opened.values().forEach(EmulatedPage::close);
  }

  @Override
  protected LiveUpdates updates(String household) throws Exception {
    open("user-1", household);
    return GatewayLive.inBackground(gateway.clients(), gateway.settings(), pages.connections);
  }

  @Override
  protected LiveUpdates toNobody() {
    return GatewayLive.make(
        gateway.clients(),
        Map.of("LIVE_API_URL", "http://127.0.0.1:9/live"),
        pages.connections,
        Pace.inBackground());
  }

  @Override
  protected List<Map<String, @Nullable Object>> arrivedAt(String household) {
    return opened.get(household).heard().stream()
        .map(
            text ->
                Json.STRICT.readValue(text, new TypeReference<Map<String, @Nullable Object>>() {}))
        .toList();
  }

  @Override
  protected List<String> ended() {
    return opened.values().stream().anyMatch(EmulatedPage::closed) ? List.of("user-1") : List.of();
  }

  @Test
  void aPageThatWentIsForgotten() throws Exception {
    EmulatedPage page = open("user-2", "house-2");
    page.close();
    LiveUpdates updates =
        GatewayLive.make(
            gateway.clients(),
            gateway.settings(),
            pages.connections,
            Pace.waiting(Duration.ofSeconds(20)));

    await()
        .untilAsserted(
            () -> {
              updates.publish("house-2", ThingChanged.card(Instant.EPOCH, null, "card"));
              assertThat(pages.connections.ofHousehold("house-2")).isEmpty();
            });
  }

  private EmulatedPage open(String user, String household) throws Exception {
    EmulatedPage page = new EmulatedPage(gateway.socket());
    opened.put(household, page);
    pages.open(page.connectionId(), user, household);
    return page;
  }
}
