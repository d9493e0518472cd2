package io.yotosmartstream.simulator.http;

import io.yotosmartstream.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refused request, in the envelope of the host that refuses: {@code {"error":{code,message}}} on
 * the API, {@code {"error","error_description"}} on the login host (protocol sections 1.3, 1.5).
 */
public final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  private ApiError(int status, String message, ObjectNode body) {
    super(message, null, false, false);
    this.status = status;
    this.body = body;
  }

  public static ApiError of(int status, String code, String message) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", message);
    return new ApiError(status, message, body);
  }

  public static ApiError badRequest(String message) {
    return of(400, "bad-request", message);
  }

  public static ApiError notFound(String what) {
    return of(404, "not-found", what);
  }

  public static ApiError forbidden(String message) {
    return of(403, "forbidden", message);
  }

  public static ApiError oauth(int status, String error, String description) {
    ObjectNode body = Json.object().put("error", error).put("error_description", description);
    return new ApiError(status, description, body);
  }

  public Reply reply() {
    return Reply.json(status, body);
  }
}
