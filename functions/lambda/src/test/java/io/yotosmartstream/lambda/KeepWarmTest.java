package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The event that a schedule sends to keep {@code httpApi} warm. */
class KeepWarmTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.yotosmartstream");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir Path folder;
  private LambdaHouse house;

  @BeforeEach
  void open() {
    house = new LambdaHouse(folder, Map.of(), items -> untouched());
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    house.close();
  }

  @Test
  void isAnsweredWithoutTheTableAndWithoutALineInTheLog() throws IOException {
    APIGatewayV2HTTPResponse answer = ask(keepWarm());

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(Json.STRICT.readTree(answer.getBody()).path("status").asString()).isEqualTo("up");
    assertThat(log.list).filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO)).isEmpty();
  }

  @Test
  void anotherRequestIsLogged() throws IOException {
    APIGatewayV2HTTPEvent event = keepWarm();
    event.setRawPath("/api/no-such-thing");

    APIGatewayV2HTTPResponse answer = ask(event);

    assertThat(answer.getStatusCode()).isEqualTo(404);

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.startsWith("unknown operation answered 404"));
  }

  private APIGatewayV2HTTPResponse ask(APIGatewayV2HTTPEvent event) {
    return house.<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>function("httpApi").apply(event);
  }

  private static APIGatewayV2HTTPEvent keepWarm() throws IOException {
    try (InputStream json = KeepWarmTest.class.getResourceAsStream("/keep-warm.json")) {
      return Json.LENIENT.readValue(json, APIGatewayV2HTTPEvent.class);
    }
  }

  /** Fails who asks. */
  private static ItemStore untouched() {
    return (ItemStore)
        Proxy.newProxyInstance(
            ItemStore.class.getClassLoader(),
            new Class<?>[] {ItemStore.class},
            (self, method, arguments) -> {
              throw new AssertionError("The table was used: " + method.getName());
            });
  }
}
