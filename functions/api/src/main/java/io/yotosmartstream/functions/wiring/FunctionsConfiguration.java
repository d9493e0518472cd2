package io.yotosmartstream.functions.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Every function of the product as a bean named like its operation. Whoever imports it gives a
 * {@link io.yotosmartstream.platform.Platform} and {@link
 * io.yotosmartstream.functions.api.ApiSettings}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  AccountUseCases.class,
  ThingUseCases.class,
  AccountBeans.class,
  HouseholdBeans.class,
  PlayerBeans.class,
  AudioBeans.class,
  EventBeans.class
})
public class FunctionsConfiguration {}
