package io.yotosmartstream.http.edge;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.accounts.SignInResult;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.contract.Operation;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The one way from a request to a function, the same on every host. */
public final class Edge {
  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
  private static final int MAX_BODY = 1_000_000;

  /** Machines ask for it all the time: load balancers, and schedules that keep functions warm. */
  private static final String PROBE = "getHealth";

  private static final String CORRELATION_HEADER = "X-Correlation-Id";

  private final Contract contract;
  private final Functions functions;
  private final Callers callers;
  private final IdGenerator ids;
  private final RefreshCookies cookies;
  private final Idempotency idempotency;
  private final Requests requests = new Requests();

  public Edge(
      Contract contract,
      Functions functions,
      Callers callers,
      Table table,
      IdGenerator ids,
      InstantSource clock,
      RefreshCookies cookies) {
    this.contract = contract;
    this.functions = functions;
    this.callers = callers;
    this.ids = ids;
    this.cookies = cookies;
    this.idempotency = new Idempotency(table, clock);
  }

  /** Never throws: what goes wrong is a problem in the answer. */
  public HttpAnswer handle(HttpCall call) {
    String correlationId = Correlation.accept(call.header(CORRELATION_HEADER)).orElseGet(ids::next);
    long began = System.nanoTime();
    try (var unused = MDC.putCloseable("correlationId", correlationId)) {
      Optional<Contract.Match> match = contract.match(call.method(), call.path());
      HttpAnswer answer = answer(call, match, correlationId);
      answer.headers().put(CORRELATION_HEADER, correlationId);
      String operation = match.map(m -> m.operation().operationId()).orElse("unknown operation");
      boolean ordinary = operation.equals(PROBE) && answer.status() == 200;
      LOG.atLevel(ordinary ? Level.DEBUG : Level.INFO)
          .log(
              "{} answered {} in {} ms",
              operation,
              answer.status(),
              (System.nanoTime() - began) / 1_000_000);
      return answer;
    }
  }

  private HttpAnswer answer(HttpCall call, Optional<Contract.Match> match, String correlationId) {
    if (match.isEmpty()) {
      var methods = contract.methods(call.path());
      return methods.isEmpty()
          ? Problems.notFound(correlationId)
          : Problems.wrongMethod(methods, correlationId);
    }
    if (call.body().length > MAX_BODY) {
      return Problems.tooLarge(MAX_BODY, correlationId);
    }
    try {
      return Correlation.with(correlationId, () -> call(call, match.get()));
    } catch (RuntimeException e) {
      return Problems.of(e, correlationId);
    } catch (Exception e) {
      return Problems.of(new IllegalStateException(e), correlationId);
    }
  }

  private HttpAnswer call(HttpCall call, Contract.Match match) {
    Operation operation = match.operation();
    Caller caller = operation.open() ? null : caller(call.claims(), operation);
    Functions.Bound bound = functions.named(operation.operationId());
    Object request = requests.make(bound.requestType(), call, match, caller);
    String key = call.header("Idempotency-Key");
    if (operation.idempotent() && key != null && caller != null) {
      String asked = call.path() + "\n" + new String(call.body(), StandardCharsets.UTF_8);
      String body =
          idempotency.once(
              caller.userId() + "\n" + caller.householdId(),
              operation.operationId(),
              key,
              asked,
              () -> Json.STRICT.writeValueAsString(bound.function().apply(request)));
      return done(operation, Json.STRICT.readTree(body), null);
    }
    Object result = bound.function().apply(request);
    return done(operation, Json.STRICT.valueToTree(result), cookies.after(operation, result));
  }

  private Caller caller(@Nullable TokenClaims claims, Operation operation) {
    if (claims == null) {
      throw Refusal.of(Refusal.Kind.NOT_SIGNED_IN, "Sign in, and send the access token as bearer.");
    }
    Caller caller = callers.of(claims);
    if (!caller.role().mayActAs(operation.minimumRole())) {
      throw Refusal.of(
          Refusal.Kind.NOT_ALLOWED,
          "This needs the role " + Json.wireName(operation.minimumRole()) + " in the household.");
    }
    return caller;
  }

  private static HttpAnswer done(Operation operation, JsonNode result, @Nullable String cookie) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    if (operation.status() == 204) {
      return new HttpAnswer(204, headers, cookie, new byte[0]);
    }
    headers.put("Content-Type", "application/json");
    if (result instanceof ObjectNode object) {
      object.remove(SignInResult.IN_COOKIE);
      JsonNode version = object.get("version");
      if (version != null && version.isIntegralNumber()) {
        headers.put("ETag", "\"" + version.asLong() + "\"");
      }
    }
    return new HttpAnswer(
        operation.status(), headers, cookie, Json.STRICT.writeValueAsBytes(result));
  }
}
