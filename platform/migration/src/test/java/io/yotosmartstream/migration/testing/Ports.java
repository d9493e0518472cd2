package io.yotosmartstream.migration.testing;

import io.yotosmartstream.platform.Platform;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Platforms with one port exchanged. */
public final class Ports {
  private Ports() {}

  /** By the port's type, so that a platform may have any number of others. */
  public static <T> Platform exchanged(Platform platform, Class<T> port, T instead) {
    RecordComponent[] components = Platform.class.getRecordComponents();
    try {
      Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        arguments[i] =
            components[i].getType() == port
                ? instead
                : components[i].getAccessor().invoke(platform);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Platform.class.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
