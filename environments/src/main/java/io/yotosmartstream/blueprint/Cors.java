package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * Which pages of other origins may call.
 *
 * @param origins values may refer ({@link Ref})
 */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean credentials,
    int maxAgeSeconds) {
  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposedHeaders = List.copyOf(exposedHeaders);
  }
}
