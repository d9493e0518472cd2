package io.yotosmartstream.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {
  /** Not a RuntimeException: a dead process catches nothing. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @TempDir Path folder;
  private LocalPlatform local;
  private Idempotency idempotency;
  private Instant now = Instant.now();
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void open() {
    local =
        LocalPlatform.open(
            Map.of(
                "YOTO_DATA", folder.toString(),
                "YOTO_LOGIN_URL", "http://127.0.0.1:1",
                "YOTO_API_URL", "http://127.0.0.1:1",
                "YOTO_CLIENT_ID", "test",
                "YOTO_CALLBACK_URL", "http://127.0.0.1:1/yoto/callback"));
    idempotency = new Idempotency(new Table(local.platform().items()), () -> now);
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void whatWasKilledAfterItsWorkIsNotDoneAgain() {
    assertThatThrownBy(
            () ->
                ask(
                    () -> {
                      done.incrementAndGet();
                      throw new Killed();
                    }))
        .isInstanceOf(Killed.class);

    assertThatThrownBy(this::ask).isInstanceOf(Refusal.class).hasMessageContaining("just now");
    now = now.plus(Duration.ofMinutes(5));
    assertThatThrownBy(this::ask).isInstanceOf(Refusal.class).hasMessageContaining("may have been");
    assertThat(done).hasValue(1);
  }

  @Test
  void whatWasAnsweredIsAnsweredAgain() {
    assertThat(ask()).isEqualTo("1");
    now = now.plus(Duration.ofMinutes(5));

    assertThat(ask()).isEqualTo("1");
    assertThat(done).hasValue(1);
  }

  private String ask() {
    return ask(() -> Integer.toString(done.incrementAndGet()));
  }

  private String ask(Supplier<String> work) {
    return idempotency.once("adult", "sendCommand", "key-0001", "pause", work);
  }
}
