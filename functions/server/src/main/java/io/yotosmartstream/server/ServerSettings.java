package io.yotosmartstream.server;

import java.util.Map;

/**
 * What the server itself needs to know; ports and functions read their own settings from the same
 * environment.
 *
 * @param host {@code SERVER_HOST}, the loopback address where not set
 * @param port {@code SERVER_PORT}; 0 takes a free one
 * @param storePort {@code LOCAL_STORE_PORT} of the local audio store; 0 takes a free one
 * @param pageConfig {@code PAGE_CONFIG}: the JSON that the page reads at {@code /config.json}
 * @param contentSources {@code CONTENT_SOURCES}, for the content security policy of the page
 * @param secureCookies false only where the page is plain HTTP ({@code PAGE_URL})
 * @param environment all of it
 */
record ServerSettings(
    String host,
    int port,
    int storePort,
    String pageConfig,
    String contentSources,
    boolean secureCookies,
    Map<String, String> environment) {

  /**
   * @throws IllegalArgumentException naming the variable that is wrong
   */
  static ServerSettings from(Map<String, String> env) {
    return new ServerSettings(
        env.getOrDefault("SERVER_HOST", "127.0.0.1"),
        port(env, "SERVER_PORT"),
        port(env, "LOCAL_STORE_PORT"),
        env.getOrDefault("PAGE_CONFIG", "{\"environment\":\"local\",\"apiBase\":\"\"}"),
        env.getOrDefault("CONTENT_SOURCES", ""),
        !env.getOrDefault("PAGE_URL", "").startsWith("http://"),
        Map.copyOf(env));
  }

  /** Where the ports come from: the one adapter that needs a part of the server, or any other. */
  Class<?> ports() {
    return "local".equals(environment.get("YOTO_PLATFORM"))
        ? LocalServices.class
        : ChosenPlatform.class;
  }

  private static int port(Map<String, String> env, String name) {
    String text = env.getOrDefault(name, "0");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(name + " must be a port from 0 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
