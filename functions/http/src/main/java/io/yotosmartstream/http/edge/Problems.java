package io.yotosmartstream.http.edge;

import io.yotosmartstream.functions.jobs.YotoWords;
import io.yotosmartstream.items.BadCursorException;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoCloudException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Errors as {@code application/problem+json} (RFC 9457). */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static HttpAnswer of(RuntimeException failure, String correlationId) {
    return switch (failure) {
      case Refusal refusal -> refusal(refusal, correlationId);
      case BadCursorException e ->
          refusal(
              Refusal.invalid("parameters/cursor", "It is not a nextCursor of this list."),
              correlationId);
      case YotoCloudException e -> refusal(fromYoto(e), correlationId);
      case ItemStoreException e -> unavailable(e, correlationId);
      case TokenVaultException e -> unavailable(e, correlationId);
      default -> {
        LOG.error("A request failed", failure);
        yield problem(
            500, "internal", "Something went wrong on our side", "Try again later.", correlationId);
      }
    };
  }

  public static HttpAnswer notFound(String correlationId) {
    return problem(
        404, "not-found", "Not found", "There is nothing at this address.", correlationId);
  }

  public static HttpAnswer wrongMethod(Set<String> allowed, String correlationId) {
    HttpAnswer answer =
        problem(405, "wrong-method", "Not with this method", "Allowed: " + allowed, correlationId);
    answer.headers().put("Allow", String.join(", ", allowed));
    return answer;
  }

  static HttpAnswer tooLarge(int limit, String correlationId) {
    return problem(
        413,
        "too-large",
        "The request is too large",
        "At most " + limit + " bytes.",
        correlationId);
  }

  /**
   * @param limit bytes that an answer of this host may have
   */
  public static HttpAnswer answerTooLarge(int limit, String correlationId) {
    return problem(
        413,
        "too-large",
        "The answer is too large",
        "A file of at most " + limit + " bytes can be sent from here.",
        correlationId);
  }

  private static HttpAnswer unavailable(RuntimeException e, String correlationId) {
    LOG.error("A part does not answer", e);
    return refusal(
        Refusal.of(
            Refusal.Kind.UNAVAILABLE, "A part of the service does not answer. Try again later."),
        correlationId);
  }

  private static Refusal fromYoto(YotoCloudException e) {
    Refusal.Kind kind =
        switch (e.kind()) {
          case UNAVAILABLE, TOO_MANY -> Refusal.Kind.UNAVAILABLE;
          case INVALID_GRANT, FORBIDDEN, UNAUTHORIZED, REJECTED -> Refusal.Kind.CONFLICT;
        };
    return Refusal.of(kind, YotoWords.forPeople(e));
  }

  private static HttpAnswer refusal(Refusal refusal, String correlationId) {
    HttpAnswer answer =
        switch (refusal.kind()) {
          case INVALID ->
              problem(400, "invalid", "The request is wrong", refusal.detail(), correlationId);
          case NOT_SIGNED_IN ->
              problem(401, "not-signed-in", "Not signed in", refusal.detail(), correlationId);
          case NOT_ALLOWED ->
              problem(403, "not-allowed", "Not allowed", refusal.detail(), correlationId);
          case NOT_FOUND -> problem(404, "not-found", "Not found", refusal.detail(), correlationId);
          case CONFLICT ->
              problem(409, "conflict", "It does not fit", refusal.detail(), correlationId);
          case QUOTA ->
              problem(409, "quota", "The quota is used up", refusal.detail(), correlationId);
          case CHANGED_MEANWHILE ->
              problem(
                  412, "changed-meanwhile", "Changed meanwhile", refusal.detail(), correlationId);
          case TOO_MANY ->
              problem(429, "too-many", "Too many tries", refusal.detail(), correlationId);
          case UNAVAILABLE ->
              problem(503, "unavailable", "Not available now", refusal.detail(), correlationId);
        };
    if (refusal.kind() == Refusal.Kind.NOT_SIGNED_IN) {
      answer.headers().put("WWW-Authenticate", "Bearer");
    }
    if (refusal.retryAfterSeconds() > 0) {
      answer.headers().put("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
    }
    return refusal.faults().isEmpty() ? answer : withFaults(answer, refusal);
  }

  private static HttpAnswer withFaults(HttpAnswer answer, Refusal refusal) {
    ObjectNode body = (ObjectNode) Json.STRICT.readTree(answer.body());
    ArrayNode errors = body.putArray("errors");
    for (Refusal.Fault fault : refusal.faults()) {
      errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail());
    }
    return new HttpAnswer(
        answer.status(), answer.headers(), null, Json.STRICT.writeValueAsBytes(body));
  }

  private static HttpAnswer problem(
      int status, String type, String title, String detail, String correlationId) {
    ObjectNode body =
        Json.STRICT
            .createObjectNode()
            .put("type", "urn:yoto-smart-stream:problem:" + type)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("correlationId", correlationId);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/problem+json");
    headers.put("Cache-Control", "no-store");
    return new HttpAnswer(status, headers, null, Json.STRICT.writeValueAsBytes(body));
  }
}
