package io.yotosmartstream.http.edge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Functions that are beans: the bean has the operation's name, its declared type tells the
 * request's record.
 */
public final class BeanFunctions implements Functions {
  private final ConfigurableListableBeanFactory beans;
  private final Map<String, Bound> found = new ConcurrentHashMap<>();

  public BeanFunctions(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public Bound named(String operationId) {
    return found.computeIfAbsent(operationId, this::find);
  }

  @SuppressWarnings("unchecked")
  private Bound find(String operationId) {
    Function<Object, Object> function = beans.getBean(operationId, Function.class);
    ResolvableType type =
        beans.getMergedBeanDefinition(operationId).getResolvableType().as(Function.class);
    Class<?> request = type.getGeneric(0).resolve();
    if (request == null) {
      throw new IllegalStateException(
          "The function " + operationId + " does not declare what it takes");
    }
    return new Bound(request, function);
  }
}
