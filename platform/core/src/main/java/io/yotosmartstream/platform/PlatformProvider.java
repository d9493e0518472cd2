package io.yotosmartstream.platform;

import java.util.Map;
import java.util.ServiceLoader;

/**
 * Makes the ports from settings. Adapters register one by {@link ServiceLoader}, so that an
 * artefact takes the ones that lie beside it: the Lambda artefact is packaged without local
 * adapters and runs with them where a layer has them.
 */
public interface PlatformProvider {

  /** What {@code YOTO_PLATFORM} must say to choose it, for example {@code local}. */
  String name();

  /**
   * @param settings the environment variables of the process
   */
  Platform create(Map<String, String> settings);

  /**
   * The one that the settings choose, or the only one there is.
   *
   * @throws NoPlatformException where that is none
   */
  static Platform load(Map<String, String> settings) {
    var providers =
        ServiceLoader.load(PlatformProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    String wanted = settings.get("YOTO_PLATFORM");
    return providers.stream()
        .filter(provider -> wanted == null ? providers.size() == 1 : provider.name().equals(wanted))
        .findFirst()
        .map(provider -> provider.create(settings))
        .orElseThrow(
            () ->
                new NoPlatformException(
                    "Set YOTO_PLATFORM to one of "
                        + providers.stream().map(PlatformProvider::name).toList()
                        + (wanted == null ? "" : ", not to " + wanted)));
  }
}
