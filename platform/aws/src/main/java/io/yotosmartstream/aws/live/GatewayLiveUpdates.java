package io.yotosmartstream.aws.live;

import io.yotosmartstream.json.LiveJson;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveConnections.Connection;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Every connection has a lane of its own: it gets its messages in their order, and one that is slow
 * holds no other.
 */
final class GatewayLiveUpdates implements LiveUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayLiveUpdates.class);

  /** Bytes of one message that the gateway takes; it cuts them into frames itself. */
  static final int MOST_BYTES = 128 * 1024;

  private final LiveConnections connections;
  private final Gateway gateway;
  private final Pace pace;
  private final Lanes lanes = new Lanes("live-connection");

  GatewayLiveUpdates(LiveConnections connections, Gateway gateway, Pace pace) {
    this.connections = connections;
    this.gateway = gateway;
    this.pace = pace;
  }

  @Override
  public void publish(String householdId, LiveMessage message) {
    SdkBytes wire;
    try {
      wire = SdkBytes.fromUtf8String(LiveJson.of(message)); // now: what is in it may change
    } catch (RuntimeException e) {
      LOG.error("A live message of type {} could not be written", message.type(), e);
      return;
    }
    int size = wire.asByteArrayUnsafe().length;
    if (size > MOST_BYTES) {
      LOG.error("A live message of type {} has {} bytes: too many", message.type(), size);
      return;
    }
    pace.run(
        "household " + householdId,
        () ->
            each(
                () -> connections.ofHousehold(householdId),
                connectionId -> gateway.post(connectionId, wire)));
  }

  @Override
  public void endSessions(String userId) {
    pace.run("user " + userId, () -> each(() -> connections.ofUser(userId), gateway::close));
  }

  /**
   * @return open until the last of them is done
   */
  private CountDownLatch each(Supplier<List<Connection>> found, Consumer<String> task) {
    List<Connection> all;
    try {
      all = found.get();
    } catch (RuntimeException e) {
      LOG.warn("Open pages cannot be found", e);
      return new CountDownLatch(0);
    }
    CountDownLatch undone = new CountDownLatch(all.size());
    for (Connection connection : all) {
      String id = connection.connectionId();
      Runnable counted =
          () -> {
            try {
              task.accept(id);
            } finally {
              undone.countDown();
            }
          };
      if (!lanes.add(id, counted)) {
        undone.countDown();
        dropSlow(id);
      }
    }
    return undone;
  }

  /** It has missed something, so it has to come back and read all anew. */
  private void dropSlow(String connectionId) {
    LOG.info("Live connection {} is dropped: it does not take what it is sent", connectionId);
    Thread.ofVirtual().name("live-connection").start(() -> gateway.close(connectionId));
  }
}
