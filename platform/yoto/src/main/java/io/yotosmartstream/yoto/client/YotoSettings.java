package io.yotosmartstream.yoto.client;

import java.net.URI;
import java.util.Map;

/**
 * Where the Yoto cloud is and as whom we come.
 *
 * @param loginUrl without a slash at the end
 * @param apiUrl without a slash at the end; also the audience of access tokens
 * @param clientId of the application registered at dashboard.yoto.dev; empty where Yoto is not used
 * @param callbackUrl exactly as registered there
 * @param scopes what to ask consent for, separated by blanks; each must be ticked in the dashboard
 */
public record YotoSettings(
    URI loginUrl, URI apiUrl, String clientId, String callbackUrl, String scopes) {

  /** Players, their control, the library and own cards (protocol page, section 1.6). */
  public static final String DEFAULT_SCOPES =
      "offline_access family:view family:devices:view family:devices:control family:devices:manage"
          + " family:library:view user:content:manage";

  /**
   * @param environment {@code YOTO_LOGIN_URL}, {@code YOTO_API_URL}, {@code YOTO_CLIENT_ID}, {@code
   *     YOTO_CALLBACK_URL} and {@code YOTO_SCOPES}
   * @throws IllegalArgumentException naming the variable whose value is no address
   */
  public static YotoSettings from(Map<String, String> environment) {
    return new YotoSettings(
        address(environment, "YOTO_LOGIN_URL", "https://login.yotoplay.com"),
        address(environment, "YOTO_API_URL", "https://api.yotoplay.com"),
        environment.getOrDefault("YOTO_CLIENT_ID", ""),
        environment.getOrDefault("YOTO_CALLBACK_URL", ""),
        environment.getOrDefault("YOTO_SCOPES", DEFAULT_SCOPES));
  }

  private static URI address(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    String text = value.isEmpty() ? otherwise : value;
    if (!text.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw new IllegalArgumentException(name + " must be a http or https address, not " + text);
    }
    return URI.create(text.replaceFirst("/+$", ""));
  }
}
