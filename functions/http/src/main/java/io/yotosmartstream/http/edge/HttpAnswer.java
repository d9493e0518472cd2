package io.yotosmartstream.http.edge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as every host can give it.
 *
 * @param cookie a whole {@code Set-Cookie} value; null where none is set
 */
public record HttpAnswer(
    int status, Map<String, String> headers, @Nullable String cookie, byte[] body) {}
