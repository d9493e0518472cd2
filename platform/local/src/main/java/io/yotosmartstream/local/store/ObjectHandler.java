package io.yotosmartstream.local.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.StoredObject;
import io.yotosmartstream.local.audio.UrlSigner;
import io.yotosmartstream.local.audio.UrlSigner.Permission;
import io.yotosmartstream.local.audio.WrongSizeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * PUT and GET of objects, as S3 answers them. HEAD is refused because S3 refuses it too with a URL
 * that was signed for GET.
 */
final class ObjectHandler implements HttpHandler {
  private final AudioStore store;
  private final UrlSigner signer;

  ObjectHandler(AudioStore store, UrlSigner signer) {
    this.store = store;
    this.signer = signer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String key = exchange.getRequestURI().getPath().substring(UrlSigner.PATH.length());
    String query = exchange.getRequestURI().getRawQuery();
    switch (method) {
      case "PUT", "GET" -> {
        Optional<Permission> permission =
            query == null ? Optional.empty() : signer.check(method, key, query);
        if (permission.isEmpty()) {
          refuse(exchange, "The URL is not signed for this, was changed or has run out");
          return;
        }
        switch (permission.get()) {
          case Permission.Upload upload -> put(exchange, upload);
          case Permission.Download download -> get(exchange, download);
        }
      }
      default -> Answers.refuse(exchange, 405, "MethodNotAllowed", "Only PUT and GET");
    }
  }

  private void put(HttpExchange exchange, Permission.Upload upload) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!upload.contentType().equals(type)) {
      refuse(exchange, "The content type is not the one that was signed");
      return;
    }
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length == null) {
      Answers.refuse(exchange, 411, "MissingContentLength", "Say how many bytes come");
      return;
    }
    if (!length.equals(Long.toString(upload.size()))) {
      refuse(exchange, "The size is not the one that was signed");
      return;
    }
    try {
      store.put(upload.key(), upload.contentType(), exchange.getRequestBody(), upload.size());
    } catch (WrongSizeException e) {
      Answers.refuse(exchange, 400, "IncompleteBody", String.valueOf(e.getMessage()));
      return;
    }
    store
        .head(upload.key())
        .ifPresent(object -> exchange.getResponseHeaders().set("ETag", ObjectHeaders.etag(object)));
    Answers.empty(exchange, 200);
  }

  private void get(HttpExchange exchange, Permission.Download download) throws IOException {
    Optional<StoredObject> found = store.head(download.key());
    if (found.isEmpty()) {
      Answers.refuse(exchange, 404, "NoSuchKey", "There is no such object");
      return;
    }
    StoredObject object = found.get();
    ObjectHeaders.set(exchange.getResponseHeaders(), object, download.fileName());
    String etag = ObjectHeaders.etag(object);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      Answers.empty(exchange, 304);
      return;
    }
    String header = exchange.getRequestHeaders().getFirst("Range");
    String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
    boolean whole = header == null || (ifRange != null && !ifRange.equals(etag));
    ByteRange range =
        whole ? ByteRange.whole(object.size()) : ByteRange.parse(header, object.size());
    switch (range.kind()) {
      case UNSATISFIABLE -> {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + object.size());
        Answers.refuse(exchange, 416, "InvalidRange", "The object has no such bytes");
      }
      case PART -> {
        exchange.getResponseHeaders().set("Content-Range", range.contentRange(object.size()));
        send(exchange, 206, object, range);
      }
      case WHOLE -> send(exchange, 200, object, range);
    }
  }

  private void send(HttpExchange exchange, int status, StoredObject object, ByteRange range)
      throws IOException {
    if (range.length() == 0) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    try (InputStream content = store.open(object.key())) {
      exchange.sendResponseHeaders(status, range.length());
      content.skipNBytes(range.first());
      copy(content, exchange, range.length());
    }
  }

  private static void copy(InputStream content, HttpExchange exchange, long length)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = length;
    while (left > 0) {
      int n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (n < 0) {
        throw new IOException("The object was replaced by a shorter one meanwhile");
      }
      exchange.getResponseBody().write(buffer, 0, n);
      left -= n;
    }
  }

  private static void refuse(HttpExchange exchange, String why) throws IOException {
    Answers.refuse(exchange, 403, "AccessDenied", why);
  }
}
