package io.yotosmartstream.local.store;

import com.sun.net.httpserver.Headers;
import io.yotosmartstream.audio.AudioStore.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What is said about an object beside its bytes. */
final class ObjectHeaders {
  private ObjectHeaders() {}

  static void set(Headers headers, StoredObject object, String fileName) {
    headers.set("Content-Type", object.contentType());
    headers.set("Content-Disposition", disposition(fileName));
    headers.set("Accept-Ranges", "bytes");
    headers.set("ETag", etag(object));
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            object.lastModified().atOffset(ZoneOffset.UTC)));
    headers.set("Cache-Control", "private, max-age=0, must-revalidate");
    // What people upload never runs as a page of this origin.
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  static String etag(StoredObject object) {
    return "\"%x-%x\"".formatted(object.lastModified().toEpochMilli(), object.size());
  }

  /** A plain name for old clients and the true one (RFC 6266, RFC 5987). */
  static String disposition(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    String encoded =
        URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
