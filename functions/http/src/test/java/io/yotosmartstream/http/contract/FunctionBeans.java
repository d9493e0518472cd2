package io.yotosmartstream.http.contract;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.wiring.FunctionsConfiguration;
import io.yotosmartstream.platform.Platform;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

/** The function beans with their declared types, over ports that are never called. */
final class FunctionBeans implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  FunctionBeans() {
    ApiSettings settings = new ApiSettings("test", "http://page", "ws://live", 1, 1);
    context.registerBean(Platform.class, FunctionBeans::idlePlatform);
    context.registerBean(ApiSettings.class, () -> settings);
    context.register(FunctionsConfiguration.class);
    context.refresh();
  }

  List<String> names() {
    return List.of(context.getBeanNamesForType(Function.class));
  }

  ResolvableType type(String name) {
    return context
        .getBeanFactory()
        .getMergedBeanDefinition(name)
        .getResolvableType()
        .as(Function.class);
  }

  @Override
  public void close() {
    context.close();
  }

  private static Platform idlePlatform() {
    Constructor<?> constructor = Platform.class.getDeclaredConstructors()[0];
    Object[] ports =
        Stream.of(constructor.getParameterTypes())
            .map(
                port ->
                    Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                          throw new UnsupportedOperationException(method.toString());
                        }))
            .toArray();
    try {
      return (Platform) constructor.newInstance(ports);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
