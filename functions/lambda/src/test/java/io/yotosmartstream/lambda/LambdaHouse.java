package io.yotosmartstream.lambda;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.testing.SettableClock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The functions of the artefact over the local adapters in a temporary folder. */
final class LambdaHouse implements AutoCloseable {
  final SettableClock clock = new SettableClock();
  private final LocalPlatform local;
  private final ConfigurableApplicationContext context;

  /**
   * @param settings environment variables, beside those that are needed
   */
  LambdaHouse(Path folder, Map<String, String> settings) {
    this(folder, settings, UnaryOperator.identity());
  }

  /**
   * @param items what the functions' table stands on, made of the local one
   */
  LambdaHouse(Path folder, Map<String, String> settings, UnaryOperator<ItemStore> items) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.putIfAbsent("YOTO_DATA", folder.toString());
    environment.putIfAbsent("PAGE_URL", "http://page");
    environment.putIfAbsent("LIVE_URL", "ws://live");
    local = LocalPlatform.open(environment, new PasswordCost(8, 1, 1), clock);
    context =
        new SpringApplicationBuilder(LambdaApplication.class)
            .properties("spring.main.allow-bean-definition-overriding=true", "LOG_FORMAT=")
            .initializers(context -> give((GenericApplicationContext) context, environment, items))
            .run();
  }

  private void give(
      GenericApplicationContext into,
      Map<String, String> environment,
      UnaryOperator<ItemStore> items) {
    into.registerBean("platform", Platform.class, local::platform);
    into.registerBean("apiSettings", ApiSettings.class, () -> ApiSettings.from(environment));
    into.registerBean("table", Table.class, () -> new Table(items.apply(local.platform().items())));
  }

  ConfigurableListableBeanFactory beans() {
    return context.getBeanFactory();
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Table table() {
    return get(Table.class);
  }

  /** The bean that {@code SPRING_CLOUD_FUNCTION_DEFINITION} would name. */
  @SuppressWarnings("unchecked")
  <E, A> Function<E, A> function(String name) {
    return (Function<E, A>) context.getBean(name, Function.class);
  }

  @Override
  public void close() {
    context.close();
    local.close();
  }
}
