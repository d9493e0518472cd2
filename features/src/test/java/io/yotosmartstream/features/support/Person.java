package io.yotosmartstream.features.support;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who uses the service: an address, a password, and what a browser would keep. */
public final class Person {
  private final String name;
  private final String email;
  private final String api;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String password = "a-long-bedtime-story";
  private String token = "";
  private final List<String> seen = new ArrayList<>();

  Person(String name, String email, String api) {
    this.name = name;
    this.email = email;
    this.api = api;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String password() {
    return password;
  }

  public void password(String other) {
    password = other;
  }

  /** The access token; empty where nobody is signed in. */
  public String token() {
    return token;
  }

  public void token(String other) {
    token = other;
  }

  /** Every token that this person ever had. */
  public List<String> seen() {
    return seen;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Answer get(String path) {
    return call("GET", path, null, Map.of());
  }

  public Answer post(String path) {
    return call("POST", path, null, Map.of());
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body, Map.of());
  }

  public Answer delete(String path) {
    return call("DELETE", path, null, Map.of());
  }

  /**
   * @param body JSON, or a string that is sent as it is; null sends none
   */
  public Answer call(String method, String path, Object body, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (!cookies.isEmpty() && path.startsWith("/api/user-auth")) {
      headers.put("Cookie", cookieHeader());
    }
    headers.putAll(more);
    Answer answer =
        Http.send(
            method,
            api + path,
            headers,
            body == null ? BodyPublishers.noBody() : Http.jsonBody(body));
    keepCookies(answer);
    String given = answer.text("accessToken");
    if (!given.isEmpty()) {
      seen.add(given);
    }
    return answer;
  }

  /** Signs in and keeps the token. */
  public Answer signIn() {
    token = "";
    Answer answer = post("/api/user-auth/sign-in", Map.of("email", email, "password", password));
    token = answer.text("accessToken");
    return answer;
  }

  /** A new token by the cookie. */
  public Answer refresh() {
    Answer answer = post("/api/user-auth/refresh");
    if (answer.status() == 200) {
      token = answer.text("accessToken");
    }
    return answer;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private void keepCookies(Answer answer) {
    for (String header : answer.headers().allValues("Set-Cookie")) {
      // SameSite is unknown to this parser, which skips what it does not know.
      for (HttpCookie cookie : HttpCookie.parse(header)) {
        if (cookie.getMaxAge() == 0) {
          cookies.remove(cookie.getName());
        } else {
          seen.add(cookie.getValue());
          cookies.put(cookie.getName(), cookie.getValue());
        }
      }
    }
  }
}
