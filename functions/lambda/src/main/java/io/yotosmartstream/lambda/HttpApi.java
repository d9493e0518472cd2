package io.yotosmartstream.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.yotosmartstream.http.edge.Addresses;
import io.yotosmartstream.http.edge.Edge;
import io.yotosmartstream.http.edge.HttpAnswer;
import io.yotosmartstream.http.edge.HttpCall;
import io.yotosmartstream.identity.TokenClaims;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * API Gateway's events to the edge and back. The gateway has verified the token; its claims come
 * with the event.
 */
final class HttpApi implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Edge edge;

  HttpApi(Edge edge) {
    this.edge = edge;
  }

  @Override
  public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
    HttpAnswer answer = edge.handle(call(event));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(answer.status())
        .withHeaders(answer.headers())
        .withCookies(answer.cookie() == null ? List.of() : List.of(answer.cookie()))
        .withBody(new String(answer.body(), StandardCharsets.UTF_8))
        .withIsBase64Encoded(false)
        .build();
  }

  private static HttpCall call(APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPEvent.RequestContext.Http http = event.getRequestContext().getHttp();
    Map<String, String> headers = new HashMap<>();
    orEmpty(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new HttpCall(
        http.getMethod(),
        Addresses.path(event.getRawPath()),
        Addresses.query(event.getRawQueryString()),
        headers,
        cookies(event.getCookies(), headers.getOrDefault("cookie", "")),
        body(event),
        Optional.ofNullable(http.getSourceIp()).orElse("unknown"),
        claims(event));
  }

  private static byte[] body(APIGatewayV2HTTPEvent event) {
    String body = event.getBody();
    if (body == null) {
      return new byte[0];
    }
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable TokenClaims claims(APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPEvent.RequestContext.Authorizer authorizer =
        event.getRequestContext().getAuthorizer();
    return authorizer == null || authorizer.getJwt() == null
        ? null
        : TokenClaims.from(orEmpty(authorizer.getJwt().getClaims()));
  }

  /** API Gateway takes cookies out of the headers; not all that stand in for it do. */
  static Map<String, String> cookies(@Nullable List<String> given, String header) {
    Map<String, String> cookies = new HashMap<>();
    for (String cookie : given == null ? List.of(header.split(";", -1)) : given) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        cookies.put(cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
      }
    }
    return cookies;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
