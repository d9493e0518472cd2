package io.yotosmartstream.local;

import io.yotosmartstream.hints.MqttServiceAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param data {@code YOTO_DATA}: the folder of everything that stays, {@code .data} where not set;
 *     all processes of one platform open the same
 * @param storeUrl {@code LOCAL_STORE_URL}: where browsers and players reach the store's HTTP
 *     endpoint; not needed in the process that starts it
 * @param mqttService where live updates and wake-ups go; without it they go nowhere
 * @param pageUrl {@code PAGE_URL}: for links in mails; without it they have none
 * @param page {@code PAGE_DIR}: folder of the built page; without it there is none
 */
record LocalSettings(
    Path data,
    @Nullable URI storeUrl,
    @Nullable MqttServiceAddress mqttService,
    @Nullable URI pageUrl,
    @Nullable Path page) {

  /**
   * @throws IllegalArgumentException naming the variable that is wrong or missing
   */
  static LocalSettings from(Map<String, String> environment) {
    String page = environment.getOrDefault("PAGE_DIR", "").strip();
    String data = environment.getOrDefault("YOTO_DATA", "").strip();
    return new LocalSettings(
        Path.of(data.isEmpty() ? ".data" : data),
        address(environment, "LOCAL_STORE_URL"),
        MqttServiceAddress.from(environment).orElse(null),
        address(environment, "PAGE_URL"),
        page.isEmpty() ? null : Path.of(page));
  }

  private static @Nullable URI address(Map<String, String> environment, String name) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw new IllegalArgumentException(name + " must be a http or https address, not " + text);
    }
    return URI.create(text.replaceFirst("/+$", ""));
  }
}
