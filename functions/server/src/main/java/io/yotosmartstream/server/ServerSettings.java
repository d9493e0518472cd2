package io.yotosmartstream.server;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself needs to know; ports and functions read their own settings from the same
 * environment.
 *
 * @param host {@code SERVER_HOST}, the loopback address where not set
 * @param port {@code SERVER_PORT}; 0 takes a free one
 * @param storePort {@code LOCAL_STORE_PORT} of the local audio store; 0 takes a free one
 * @param page {@code PAGE_DIR}: folder of the built page; without it only the API is served
 * @param pageConfig {@code PAGE_CONFIG}: the JSON that the page reads at {@code /config.json}
 * @param contentSources {@code CONTENT_SOURCES}: origins beside its own that the page talks to, for
 *     its content security policy
 * @param secureCookies false only where the page is plain HTTP ({@code PAGE_URL})
 * @param environment all of it
 */
record ServerSettings(
    String host,
    int port,
    int storePort,
    @Nullable Path page,
    String pageConfig,
    String contentSources,
    boolean secureCookies,
    Map<String, String> environment) {

  /**
   * @throws IllegalArgumentException naming the variable that is wrong
   */
  static ServerSettings from(Map<String, String> env) {
    String page = env.getOrDefault("PAGE_DIR", "");
    return new ServerSettings(
        env.getOrDefault("SERVER_HOST", "127.0.0.1"),
        port(env, "SERVER_PORT"),
        port(env, "LOCAL_STORE_PORT"),
        page.isBlank() ? null : Path.of(page).toAbsolutePath().normalize(),
        env.getOrDefault("PAGE_CONFIG", "{\"environment\":\"local\",\"apiBase\":\"\"}"),
        contentSources(env.getOrDefault("CONTENT_SOURCES", "")),
        !env.getOrDefault("PAGE_URL", "").startsWith("http://"),
        Map.copyOf(env));
  }

  /** Spaces between origins and nothing that could end the directive and begin another. */
  private static String contentSources(String text) {
    if (!text.matches("([a-z]+://[A-Za-z0-9.:-]+ ?)*")) {
      throw new IllegalArgumentException(
          "CONTENT_SOURCES must be origins with spaces between them, not " + text);
    }
    return text.strip();
  }

  private static int port(Map<String, String> env, String name) {
    String text = env.getOrDefault(name, "0");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(name + " must be a port from 0 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
