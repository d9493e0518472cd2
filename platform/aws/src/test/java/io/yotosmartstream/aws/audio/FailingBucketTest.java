package io.yotosmartstream.aws.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.Request;
import io.yotosmartstream.aws.standin.StandIn;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the audio store does when S3 is in trouble, which LocalStack never is. */
class FailingBucketTest {
  private static final String KEY = "audio/h/a/original";
  private static final byte[] AUDIO = "0123456789".getBytes(US_ASCII);
  private static final Reply SLOW_DOWN = fault(503, "SlowDown");
  private static final Reply DONE = Reply.xml(200, "");

  private StandIn server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anObjectIsSentAgainAsAWhole() throws IOException {
    AudioStore store = store(call -> call.number() == 1 ? SLOW_DOWN : DONE);
    store.put(KEY, "audio/mpeg", new ByteArrayInputStream(AUDIO), AUDIO.length);
    assertThat(server.requests())
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.body()).contains("0123456789"));
  }

  @Test
  void contentThatBreaksOffNeverReachesTheBucket() throws IOException {
    AudioStore store = store(call -> DONE);
    InputStream breaking =
        new ByteArrayInputStream(AUDIO) {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            throw new UncheckedIOException(new IOException("The line broke"));
          }
        };
    assertThatThrownBy(() -> store.put(KEY, "audio/mpeg", breaking, AUDIO.length))
        .hasStackTraceContaining("The line broke");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void moreOrLessThanAnnouncedIsRefused() throws IOException {
    AudioStore store = store(call -> DONE);
    assertThatThrownBy(() -> put(store, AUDIO.length - 1))
        .hasMessage("More bytes came than the 9 that were announced");
    assertThatThrownBy(() -> put(store, AUDIO.length + 1)).hasMessage("Only 10 of 11 bytes came");
  }

  @Test
  void troubleThatDoesNotEndIsAFault() throws IOException {
    AudioStore store = store(call -> SLOW_DOWN);
    assertThatThrownBy(() -> store.head(KEY)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.read(KEY, 0, 1)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.copy(KEY, "audio/h/b/original")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(IOException.class);
  }

  @Test
  void aMissingBucketIsAFaultAndNoMissingObject() throws IOException {
    AudioStore store = store(call -> fault(404, "NoSuchBucket"));
    assertThatThrownBy(() -> store.read(KEY, 0, 1))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileNotFoundException.class);
  }

  @Test
  void anObjectThatBreaksOffIsAFault() throws IOException {
    AudioStore store =
        store(
            call ->
                exchange -> {
                  exchange.sendResponseHeaders(200, AUDIO.length);
                  exchange.getResponseBody().write(AUDIO, 0, 4);
                  exchange.getResponseBody().flush();
                });
    try (InputStream object = store.open(KEY)) {
      assertThatThrownBy(object::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void partsAreThrownAwayWhereOneFails() throws IOException {
    AudioStore store =
        store(
            call ->
                switch (call.method()) {
                  case "POST" ->
                      Reply.xml(
                          200,
                          "<InitiateMultipartUploadResult><UploadId>u1</UploadId>"
                              + "</InitiateMultipartUploadResult>");
                  case "DELETE" -> Reply.xml(204, "");
                  default -> fault(400, "InvalidRequest");
                },
            new Parts(4, 5, 4));
    assertThatThrownBy(() -> put(store, AUDIO.length)).isInstanceOf(IOException.class);
    assertThat(server.requests().getLast())
        .satisfies(
            call -> {
              assertThat(call.method()).isEqualTo("DELETE");
              assertThat(call.uri().toString()).contains("uploadId=u1");
            });
  }

  private void put(AudioStore store, long size) throws IOException {
    store.put(KEY, "audio/mpeg", new ByteArrayInputStream(AUDIO), size);
  }

  private AudioStore store(Function<Request, Reply> rule) throws IOException {
    return store(rule, Parts.USUAL);
  }

  private AudioStore store(Function<Request, Reply> rule, Parts parts) throws IOException {
    server = new StandIn(rule);
    return S3Audio.in(server.clients(), "bucket", Map.of(), InstantSource.system(), parts);
  }

  private static Reply fault(int status, String code) {
    return Reply.xml(status, "<Error><Code>%s</Code></Error>".formatted(code));
  }
}
