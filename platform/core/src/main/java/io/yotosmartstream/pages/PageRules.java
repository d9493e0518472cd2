package io.yotosmartstream.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the page is served, on every host: its files, and for every other address of the page the
 * shell, which knows the way; what browsers may keep, and what the page may do in them.
 */
public final class PageRules {
  private static final String SHELL = "index.html";

  /** The build puts a hash into these names. */
  private static final String HASHED = "assets/";

  private static final int TAG_BYTES = 16;

  private final PageFiles files;
  private final Map<String, String> securityHeaders;

  /**
   * @param contentSources {@code CONTENT_SOURCES}: origins beside its own that the page talks to,
   *     with spaces between them; may be empty
   * @throws IllegalArgumentException where it is something else
   */
  public PageRules(PageFiles files, String contentSources) {
    // Nothing that could end the directive and begin another.
    if (!contentSources.matches("([a-z]+://[A-Za-z0-9.:-]+ ?)*")) {
      throw new IllegalArgumentException(
          "CONTENT_SOURCES must be origins with spaces between them, not " + contentSources);
    }
    this.files = files;
    this.securityHeaders = securityHeaders(contentSources.strip());
  }

  /**
   * @param path of the address, decoded, with its slash at the beginning
   * @param ifNoneMatch the header of that name; null where there is none
   * @throws IOException where the files cannot be read now
   */
  public PageAnswer answer(String path, @Nullable String ifNoneMatch) throws IOException {
    String name = path.equals("/") ? SHELL : path.replaceFirst("^/", "");
    Optional<byte[]> file = files.find(name);
    if (file.isEmpty() && PageTypes.extension(name).isEmpty()) {
      name = SHELL;
      file = files.find(SHELL);
    }
    if (file.isEmpty()) {
      return missing(name);
    }
    byte[] body = file.get();
    String tag = tag(body);
    Map<String, String> headers = headers(PageTypes.of(name), caching(name));
    headers.put("ETag", tag);
    return ifNoneMatch != null && matches(ifNoneMatch, tag)
        ? new PageAnswer(304, headers, new byte[0])
        : new PageAnswer(200, headers, body);
  }

  private PageAnswer missing(String name) {
    String why = name.equals(SHELL) ? "The page is not built.\n" : "There is no such file.\n";
    return new PageAnswer(
        404,
        headers("text/plain; charset=utf-8", "no-store"),
        why.getBytes(StandardCharsets.UTF_8));
  }

  /** The shell, its settings and the service worker decide what else is read: asked for anew. */
  public static String caching(String name) {
    return name.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache";
  }

  /** Of a file of the page, by its name. */
  public static String contentType(String name) {
    return PageTypes.of(name);
  }

  /**
   * What browsers are told with every file.
   *
   * @param contentSources as in the constructor, unchecked
   */
  public static Map<String, String> securityHeaders(String contentSources) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", policy(contentSources));
    headers.put("Referrer-Policy", "no-referrer");
    return headers;
  }

  private Map<String, String> headers(String type, String caching) {
    Map<String, String> headers = new LinkedHashMap<>(securityHeaders);
    headers.put("Content-Type", type);
    headers.put("Cache-Control", caching);
    return headers;
  }

  private static String policy(String contentSources) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'", // the component library sets styles of elements
        "connect-src 'self' " + contentSources,
        "img-src 'self' data: blob: https: " + contentSources, // covers come from Yoto
        "media-src 'self' blob: " + contentSources,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static boolean matches(String ifNoneMatch, String tag) {
    return Stream.of(ifNoneMatch.split(","))
        .map(each -> each.strip().replaceFirst("^W/", "")) // a proxy that compresses weakens it
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
