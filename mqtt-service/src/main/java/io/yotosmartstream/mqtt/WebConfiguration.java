package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.internal.HealthEndpoint;
import io.yotosmartstream.mqtt.internal.InternalEndpoints;
import io.yotosmartstream.mqtt.internal.Secret;
import io.yotosmartstream.mqtt.live.LiveEndpoint;
import io.yotosmartstream.mqtt.live.LiveHub;
import io.yotosmartstream.mqtt.players.Tally;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.platform.Platform;
import java.util.concurrent.ExecutorService;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** HTTP and WebSocket on one port. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WebConfiguration {

  @Bean
  RouterFunction<ServerResponse> internalRoutes(
      Accounts accounts, LiveHub live, MqttServiceSettings settings) {
    return new InternalEndpoints(accounts, live).routes(new Secret(settings.internalSecret()));
  }

  @Bean
  RouterFunction<ServerResponse> healthRoutes(Accounts accounts, LiveHub live, Tally tally) {
    return new HealthEndpoint(accounts, live, tally).routes();
  }

  @Bean
  LiveEndpoint liveEndpoint(
      LiveHub hub, Platform platform, Timers timers, ExecutorService threads) {
    return new LiveEndpoint(
        hub, platform.items(), platform.ids(), timers, platform.clock(), threads);
  }

  @Bean
  WebSocketConfigurer liveSockets(LiveEndpoint endpoint, MqttServiceSettings settings) {
    return registry ->
        registry
            .addHandler(endpoint, LiveEndpoint.PATH)
            .setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
  }

  /**
   * Boot's own starter for this is not to be had, so Tomcat's WebSocket support is switched on
   * here.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatWebSocket() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.addServletContainerInitializer(new WsSci(), null));
  }
}
