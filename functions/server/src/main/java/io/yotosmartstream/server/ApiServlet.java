package io.yotosmartstream.server;

import io.yotosmartstream.http.edge.Addresses;
import io.yotosmartstream.http.edge.Edge;
import io.yotosmartstream.http.edge.HttpAnswer;
import io.yotosmartstream.http.edge.HttpCall;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.TokenClaims;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every operation of the contract. Tokens are verified here, as a gateway in front would. */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** A little more than the edge takes, so that it can say what is too much. */
  private static final int MOST = 1_000_001;

  private static final String BEARER = "Bearer ";

  private final transient Edge edge;
  private final transient IdentityProvider identity;

  ApiServlet(Edge edge, IdentityProvider identity) {
    this.edge = edge;
    this.identity = identity;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpAnswer answer = edge.handle(call(request));
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (answer.cookie() != null) {
      response.addHeader("Set-Cookie", answer.cookie());
    }
    if (answer.body().length > 0) {
      response.setContentLength(answer.body().length);
      response.getOutputStream().write(answer.body());
    }
  }

  private HttpCall call(HttpServletRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaderNames()
        .asIterator()
        .forEachRemaining(
            name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
    Map<String, String> cookies = new HashMap<>();
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return new HttpCall(
        request.getMethod(),
        Addresses.path(request.getRequestURI()),
        Addresses.query(request.getQueryString()),
        headers,
        cookies,
        request.getInputStream().readNBytes(MOST),
        request.getRemoteAddr(),
        claims(headers.get("authorization")));
  }

  private @Nullable TokenClaims claims(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return null;
    }
    return identity.verifyAccessToken(authorization.substring(BEARER.length()).strip());
  }
}
