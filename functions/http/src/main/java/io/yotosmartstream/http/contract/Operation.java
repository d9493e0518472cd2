package io.yotosmartstream.http.contract;

import io.yotosmartstream.households.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the contract.
 *
 * @param operationId also the name of the function bean
 * @param open whether nobody needs to be signed in
 * @param status of the answer when all went well
 * @param parameters schema of path and query parameters together
 * @param headers schema of the header parameters
 * @param body schema of the body; null where there is none
 */
public record Operation(
    String operationId,
    String method,
    String path,
    boolean open,
    Role minimumRole,
    RefreshCookie refreshCookie,
    int status,
    boolean idempotent,
    JsonNode parameters,
    JsonNode headers,
    @Nullable JsonNode body) {

  /** What the operation does with the cookie that holds the refresh token. */
  public enum RefreshCookie {
    NONE,
    SET,
    /** Reads it and sets the next one. */
    ROTATE,
    CLEAR
  }
}
