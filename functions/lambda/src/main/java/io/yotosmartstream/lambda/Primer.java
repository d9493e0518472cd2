package io.yotosmartstream.lambda;

import io.yotosmartstream.http.edge.Edge;
import io.yotosmartstream.http.edge.HttpCall;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.platform.Platform;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Before SnapStart takes its snapshot: makes what requests need, so that no restored instance does.
 * Uses the context that runs; a second invoker in a hook of the snapshot would hang on restore
 * (spring-cloud-function#1450). Leaves nothing behind, and what fails is made by the first request.
 */
final class Primer implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(Primer.class);
  private static final Key NOTHING = new Key("PRIMER", "PRIMER");

  private final ListableBeanFactory beans;
  private final boolean snapshot;

  /**
   * @param variables of the process; Lambda says among them why it starts
   */
  Primer(ListableBeanFactory beans, Map<String, String> variables) {
    this.beans = beans;
    this.snapshot = "snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!snapshot) {
      return;
    }
    prime("functions", () -> beans.getBeansOfType(Function.class).size());
    prime("workers", () -> beans.getBeansOfType(Consumer.class).size());
    Platform platform = beans.getBean(Platform.class);
    prime("the table", () -> platform.items().get(NOTHING));
    prime(
        "addresses of audio",
        () -> platform.audioStore().signUpload("audio/nobody/nothing/original", "audio/mpeg", 1));
    prime("the edge", () -> beans.getBean(Edge.class).handle(health()));
  }

  private static void prime(String what, Callable<?> work) {
    try {
      var unused = work.call();
    } catch (Exception e) {
      LOG.info("Not ready before the snapshot: {}, {}", what, e.getMessage());
    }
  }

  private static HttpCall health() {
    return new HttpCall(
        "GET",
        "/api/health",
        Map.of(),
        Map.of("user-agent", "primer"),
        Map.of(),
        new byte[0],
        "127.0.0.1",
        null);
  }
}
