package io.yotosmartstream.stack;

import java.net.URI;

/**
 * Where things are. MiniStack has one port for all: calls of AWS's services come by the name {@code
 * localhost}, and the page by {@code 127.0.0.1}, which is a custom domain of its API Gateway
 * ({@link FrontDoor}).
 *
 * @param port of MiniStack
 */
record Addresses(int port) {
  /** Names of the APIs there: MiniStack takes eight hexadecimal digits from a tag. */
  static final String HTTP_API = "a0000001";

  static final String LIVE_API = "a0000002";
  private static final String LIVE_STAGE = "live";

  URI aws() {
    return URI.create("http://localhost:" + port);
  }

  String page() {
    return "http://" + FrontDoor.DOMAIN + ":" + port;
  }

  String callback() {
    return page() + "/yoto/callback";
  }

  /** Of sockets; whoever gives the address to a page fills the ticket in. */
  String live() {
    return "ws://localhost:" + port + livePath() + "?ticket={ticket}";
  }

  /** Where posts to sockets go. */
  String liveApi() {
    return aws() + livePath();
  }

  private static String livePath() {
    return "/_aws/execute-api/" + LIVE_API + "/" + LIVE_STAGE;
  }
}
