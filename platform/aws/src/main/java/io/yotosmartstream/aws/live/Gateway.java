package io.yotosmartstream.aws.live;

import io.yotosmartstream.live.LiveConnections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** The sockets at the gateway. Nothing here throws: all of it is only hints. */
final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final ApiGatewayManagementApiClient client;
  private final LiveConnections connections;

  Gateway(ApiGatewayManagementApiClient client, LiveConnections connections) {
    this.client = client;
    this.connections = connections;
  }

  void post(String connectionId, SdkBytes wire) {
    try {
      client.postToConnection(post -> post.connectionId(connectionId).data(wire));
    } catch (GoneException e) {
      forget(connectionId);
    } catch (SdkException e) {
      LOG.warn("Live connection {} did not get a message: {}", connectionId, e.getMessage());
    }
  }

  /** The page comes back with a new ticket, if there still is a sign-in. */
  void close(String connectionId) {
    // First, so that it gets nothing more even where the gateway does not answer.
    forget(connectionId);
    try {
      client.deleteConnection(delete -> delete.connectionId(connectionId));
    } catch (GoneException e) {
      LOG.debug("Live connection {} was closed before", connectionId);
    } catch (SdkException e) {
      LOG.warn("Live connection {} was not closed: {}", connectionId, e.getMessage());
    }
  }

  private void forget(String connectionId) {
    try {
      connections.remove(connectionId);
    } catch (RuntimeException e) {
      LOG.warn("Live connection {} is gone but still in the table", connectionId, e);
    }
  }
}
