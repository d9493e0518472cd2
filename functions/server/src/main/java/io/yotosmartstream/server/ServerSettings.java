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
 * @param secureCookies false only where the page is plain HTTP ({@code PAGE_URL})
 * @param environment all of it
 */
record ServerSettings(
    String host,
    int port,
    int storePort,
    @Nullable Path page,
    String pageConfig,
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
        !env.getOrDefault("PAGE_URL", "").startsWith("http://"),
        Map.copyOf(env));
  }

  private static int port(Map<String, String> env, String name) {
    String text = env.getOrDefault(name, "0");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(name + " must be a port from 0 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
