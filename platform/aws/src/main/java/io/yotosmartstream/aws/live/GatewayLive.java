package io.yotosmartstream.aws.live;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveUpdates;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Makes what tells open pages by the WebSocket API whose management is at {@code LIVE_API_URL}. */
public final class GatewayLive {
  private static final CallTimes TIMES =
      new CallTimes(Duration.ofMillis(1500), Duration.ofSeconds(3));
  private static final Duration WAIT = Duration.ofSeconds(2);

  private GatewayLive() {}

  /**
   * For functions: both methods return when every page has been told, at the latest after two
   * seconds, as a function that has answered is frozen.
   *
   * @param settings the environment variables of the process
   */
  public static LiveUpdates waiting(
      AwsClients clients, Map<String, String> settings, LiveConnections connections) {
    return make(clients, settings, connections, Pace.waiting(WAIT));
  }

  /** For services: both methods return at once. What still waits when the process ends is lost. */
  public static LiveUpdates inBackground(
      AwsClients clients, Map<String, String> settings, LiveConnections connections) {
    return make(clients, settings, connections, Pace.inBackground());
  }

  static LiveUpdates make(
      AwsClients clients, Map<String, String> settings, LiveConnections connections, Pace pace) {
    ApiGatewayManagementApiClient client =
        clients.makeAt(ApiGatewayManagementApiClient.builder(), address(settings), TIMES);
    return new GatewayLiveUpdates(connections, new Gateway(client, connections), pace);
  }

  private static URI address(Map<String, String> settings) {
    String url = settings.getOrDefault("LIVE_API_URL", "").strip();
    if (!url.matches("https?://.+")) {
      throw new IllegalStateException(
          "LIVE_API_URL is '%s': it must be where messages to open sockets are posted, such as"
                  .formatted(url)
              + " https://abc123.execute-api.eu-west-1.amazonaws.com/live");
    }
    return URI.create(url.replaceFirst("/+$", ""));
  }
}
