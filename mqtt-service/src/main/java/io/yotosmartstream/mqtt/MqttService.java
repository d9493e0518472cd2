package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.live.LiveEndpoint;
import io.yotosmartstream.mqtt.metrics.EmbeddedMetrics;
import io.yotosmartstream.platform.Platform;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A running service. Closing it leaves broker and leases, within seconds. */
public final class MqttService implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI http;

  private MqttService(ConfigurableApplicationContext context, URI http) {
    this.context = context;
    this.http = http;
  }

  /** What the service is made of. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MqttServiceConfiguration.class, WebConfiguration.class})
  static class Application {
    @Bean
    Running running(
        Accounts accounts, LiveEndpoint live, EmbeddedMetrics metrics, Platform platform) {
      return new Running(accounts, live, metrics, platform.wakeUpSource());
    }
  }

  /**
   * Returns when it serves; it does not wait for any Yoto account.
   *
   * @param platform asked once, when logging is set up
   */
  public static MqttService start(MqttServiceSettings settings, Supplier<Platform> platform) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .main(MqttServiceMain.class)
            .bannerMode(Banner.Mode.OFF)
            .initializers(
                fresh -> {
                  GenericApplicationContext beans = (GenericApplicationContext) fresh;
                  beans.registerBean(Platform.class, platform);
                  beans.registerBean(MqttServiceSettings.class, () -> settings);
                })
            .run("--server.port=" + settings.port(), "--server.address=" + settings.host());
    WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
    int port = Objects.requireNonNull(server, "A started context has its server").getPort();
    return new MqttService(context, URI.create("http://" + settings.host() + ":" + port));
  }

  public URI http() {
    return http;
  }

  public URI live() {
    return URI.create("ws" + http.toString().substring("http".length()) + "/live");
  }

  @Override
  public void close() {
    context.close();
  }
}
