package io.yotosmartstream.aws;

import io.yotosmartstream.aws.clients.Once;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * Ports that are made when they are first called. A function uses few of them, and making a client
 * of a service takes longer than most calls; nor has it the variables of those that it never uses.
 */
final class LazyPort {
  private LazyPort() {}

  static <T> T of(Class<T> port, Supplier<T> maker) {
    Once<T> once = new Once<>(maker);
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              try {
                return method.invoke(once.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }
}
