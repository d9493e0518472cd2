package io.yotosmartstream.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.http.edge.Addresses;
import io.yotosmartstream.http.edge.HttpAnswer;
import io.yotosmartstream.http.edge.Problems;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.pages.PageAnswer;
import io.yotosmartstream.pages.PageRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page behind the default route of API Gateway's HTTP API, where no CloudFront serves it. */
final class ServePage implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /**
   * Lambda's answers end at 6 MB (6,291,556 bytes), and Base64, in which bodies are sent, makes
   * four bytes of three.
   */
  static final int MOST_BYTES = 4_500_000;

  private static final Set<String> METHODS = new LinkedHashSet<>(List.of("GET", "HEAD"));

  private final PageRules rules;
  private final IdGenerator ids;

  ServePage(PageRules rules, IdGenerator ids) {
    this.rules = rules;
    this.ids = ids;
  }

  @Override
  public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
    String method = event.getRequestContext().getHttp().getMethod();
    String path = Addresses.path(event.getRawPath());
    if (path.equals("/api") || path.startsWith("/api/")) {
      // The gateway has no such route, so it came to the default one.
      return problem(Problems.notFound(correlationId(event)));
    }
    if (!METHODS.contains(method)) {
      return problem(Problems.wrongMethod(METHODS, correlationId(event)));
    }
    PageAnswer answer = answer(path, header(event, "if-none-match"));
    if (answer.body().length > MOST_BYTES) {
      return problem(Problems.answerTooLarge(MOST_BYTES, correlationId(event)));
    }
    return response(
        answer.status(), answer.headers(), method.equals("HEAD") ? new byte[0] : answer.body());
  }

  private PageAnswer answer(String path, @Nullable String ifNoneMatch) {
    try {
      return rules.answer(path, ifNoneMatch);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of the page cannot be read", e);
    }
  }

  private String correlationId(APIGatewayV2HTTPEvent event) {
    return Correlation.accept(header(event, "x-correlation-id")).orElseGet(ids::next);
  }

  /** The gateway writes the names of headers in lower case. */
  private static @Nullable String header(APIGatewayV2HTTPEvent event, String name) {
    return Optional.ofNullable(event.getHeaders()).map(headers -> headers.get(name)).orElse(null);
  }

  private static APIGatewayV2HTTPResponse problem(HttpAnswer problem) {
    return response(problem.status(), problem.headers(), problem.body());
  }

  private static APIGatewayV2HTTPResponse response(
      int status, Map<String, String> headers, byte[] body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(Base64.getEncoder().encodeToString(body))
        .withIsBase64Encoded(true)
        .build();
  }
}
