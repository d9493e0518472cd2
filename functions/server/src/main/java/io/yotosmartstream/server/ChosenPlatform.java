package io.yotosmartstream.server;

import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports that {@code YOTO_PLATFORM} chooses, where what feeds workers is somebody else. */
@Configuration(proxyBeanMethods = false)
class ChosenPlatform {

  @Bean
  Platform platform(ServerSettings settings) {
    return PlatformProvider.load(settings.environment());
  }

  @Bean
  ReadyLine readyLine(ServerSettings settings) {
    return new ReadyLine(settings.host(), Map.of());
  }
}
