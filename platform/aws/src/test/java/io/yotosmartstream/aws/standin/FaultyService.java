package io.yotosmartstream.aws.standin;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** A service of AWS's JSON protocols. It can fail before a call takes effect, or after it. */
public final class FaultyService implements AutoCloseable {

  /** What a service does with a call. */
  @FunctionalInterface
  public interface Rules {
    /**
     * @param operation for example {@code GetSecretValue}
     * @throws Refused the error to answer with
     */
    JsonNode answer(String operation, JsonNode request);
  }

  /** An error of the service. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public Refused(String code) {
      super(code);
      this.code = code;
    }
  }

  /** How calls go wrong. */
  public enum Fault {
    NONE,
    /** 503, and nothing happens. */
    DOWN,
    /** The call takes effect, and its answer is lost. */
    ANSWER_LOST,
    /** Nothing happens and nobody answers. */
    SILENT
  }

  private final Rules rules;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final StandIn server;
  private volatile Fault fault = Fault.NONE;

  public FaultyService(Rules rules) {
    this.rules = rules;
    server = new StandIn(this::reply);
  }

  /** Of a program that is to call it, under the name that the SDK knows the service by. */
  public Map<String, String> settings(String name) {
    return server.settings("AWS_ENDPOINT_URL_" + name);
  }

  public void goesWrong(Fault how) {
    fault = how;
  }

  /** The operations that it was asked for, those included that went wrong. */
  public List<String> calls() {
    return server.operations();
  }

  private Reply reply(Request request) {
    return switch (fault) {
      case DOWN -> Reply.error(503, "ServiceUnavailable");
      case SILENT -> exchange -> waitForTheEnd();
      case ANSWER_LOST -> {
        var unused = done(request);
        yield Reply.lost();
      }
      case NONE -> done(request);
    };
  }

  private Reply done(Request request) {
    try {
      JsonNode asked = Json.LENIENT.readTree(request.bytes());
      return Reply.json(rules.answer(request.operation(), asked).toString());
    } catch (Refused e) {
      return Reply.error(400, e.code);
    }
  }

  private void waitForTheEnd() throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IOException("Stopped", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
