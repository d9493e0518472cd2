package io.yotosmartstream.server;

import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * Says on standard output where everything is, once it answers.
 *
 * @param more addresses besides that of the server itself, by name
 */
record ReadyLine(String host, Map<String, String> more) {

  @EventListener
  void started(WebServerInitializedEvent event) {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("http", "http://" + host + ":" + event.getWebServer().getPort());
    urls.putAll(more);
    System.out.println("READY " + Json.STRICT.writeValueAsString(urls));
  }
}
