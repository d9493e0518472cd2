package io.yotosmartstream.aws;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.live.GatewayLive;
import io.yotosmartstream.hints.MqttServiceAddress;
import io.yotosmartstream.hints.MqttServiceHints;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveUpdates;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pages keep their sockets: at API Gateway, or at the mqtt-service where there is no such
 * API, as on an emulator that lacks it.
 */
record AwsLive(
    AwsSettings settings, Supplier<AwsClients> clients, ItemStore items, InstantSource clock)
    implements Supplier<LiveUpdates> {
  private static final Logger LOG = LoggerFactory.getLogger(AwsLive.class);

  /** Lambda says where its runtime asks for events. */
  private static final String ON_LAMBDA = "AWS_LAMBDA_RUNTIME_API";

  @Override
  public LiveUpdates get() {
    if (settings.has("LIVE_API_URL")) {
      LiveConnections connections = new LiveConnections(new Table(items), clock);
      return settings.has(ON_LAMBDA)
          ? GatewayLive.waiting(clients.get(), settings.all(), connections)
          : GatewayLive.inBackground(clients.get(), settings.all(), connections);
    }
    return MqttServiceAddress.from(settings.all())
        .map(address -> MqttServiceHints.to(address.url(), address.secret()))
        .orElseGet(AwsLive::nobody)
        .liveUpdates();
  }

  private static MqttServiceHints nobody() {
    LOG.warn("Neither LIVE_API_URL nor MQTT_SERVICE_URL is set: live updates go nowhere");
    return MqttServiceHints.toNobody();
  }
}
