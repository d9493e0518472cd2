package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import io.yotosmartstream.yoto.client.Exchange.Answer;
import io.yotosmartstream.yoto.loose.Loose;
import io.yotosmartstream.yoto.loose.LooseJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an answer that is no success means (protocol page, section 1.5). */
final class Failures {
  private static final int LONGEST_MESSAGE = 200;

  private Failures() {}

  /** Of an API operation. */
  static YotoCloudException api(Answer answer) {
    JsonNode error = body(answer).path("error");
    String code = error.isObject() ? orEmpty(Loose.text(error, "code")) : text(answer, "error");
    String message = error.isObject() ? orEmpty(Loose.text(error, "message")) : "";
    Kind kind =
        switch (answer.status()) {
          case 401 -> Kind.UNAUTHORIZED;
          // An expired access token may come back as 403 with this code; a missing scope has
          // another.
          case 403 -> code.equals("unauthorized") ? Kind.UNAUTHORIZED : Kind.FORBIDDEN;
          case 429 -> Kind.TOO_MANY;
          case 400, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 422 -> Kind.REJECTED;
          default -> Kind.UNAVAILABLE;
        };
    return failure(
        kind, answer.status(), code, message.isEmpty() ? text(answer, "message") : message);
  }

  /** Of the token endpoint. */
  static YotoCloudException oauth(Answer answer) {
    String code = text(answer, "error");
    String message = text(answer, "error_description");
    int status = answer.status();
    if (code.equals("invalid_grant")) {
      return failure(Kind.INVALID_GRANT, status, code, message);
    }
    if (status == 429 || code.equals("too_many_requests")) {
      return failure(Kind.TOO_MANY, status, code, message);
    }
    boolean refused = status >= 400 && status < 500 && status != 408 && !code.isEmpty();
    return failure(refused ? Kind.REJECTED : Kind.UNAVAILABLE, status, code, message);
  }

  /** A success without the expected content, such as the page of a hotel's Wi-Fi. */
  static YotoCloudException nonsense(String missing) {
    return new YotoCloudException(Kind.UNAVAILABLE, "Yoto's answer has no " + missing);
  }

  private static YotoCloudException failure(Kind kind, int status, String code, String message) {
    StringBuilder text = new StringBuilder("Yoto answered ").append(status);
    if (!code.isEmpty()) {
      text.append(" (").append(plain(code)).append(')');
    }
    if (!message.isEmpty()) {
      text.append(": ").append(plain(message));
    }
    return new YotoCloudException(kind, text.toString());
  }

  private static String plain(String told) {
    String text = told.replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
  }

  private static String text(Answer answer, String field) {
    return orEmpty(Loose.text(body(answer), field));
  }

  private static JsonNode body(Answer answer) {
    return LooseJson.object(answer.body()).orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
