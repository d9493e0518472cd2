package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Domain;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Settings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CloudFront, where there is one. */
final class DeliveryPlan {
  /** A path of the page without a file is the page's own affair. */
  private static final String REWRITE =
      """
      function handler(event) {
        var request = event.request;
        var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
        if (last.indexOf('.') === -1) {
          request.uri = '/index.html';
        }
        return request;
      }
      """;

  private DeliveryPlan() {}

  static Optional<Delivery> of(Environment environment) {
    Settings settings = environment.settings();
    if (!settings.cdn().enabled()) {
      return Optional.empty();
    }
    Names names = Names.of(environment);
    return Optional.of(
        new Delivery(
            names.name("delivery"),
            settings.cdn().priceClass().text(),
            domain(settings.domain()),
            REWRITE,
            SecurityHeaders.of(names),
            (int) Duration.ofHours(24).toSeconds(),
            StoragePlan.SIGNING_KEY));
  }

  static Optional<Delivery.Domain> domain(@Nullable Domain domain) {
    return domain == null
        ? Optional.empty()
        : Optional.of(
            new Delivery.Domain(domain.name(), Optional.ofNullable(domain.hostedZoneId())));
  }
}
