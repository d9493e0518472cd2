package io.yotosmartstream.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built page: its files, and for every other address of the page the shell, which knows the
 * way.
 */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("map", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final transient @Nullable Path folder;
  private final String config;
  private final String policy;

  PageServlet(@Nullable Path folder, String config, String contentSources) {
    this.folder = folder;
    this.config = config;
    this.policy =
        String.join(
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

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Referrer-Policy", "no-referrer");
    if (path.equals("/config.json")) {
      send(response, "application/json", "no-store", config.getBytes(StandardCharsets.UTF_8));
      return;
    }
    Path shell = folder == null ? null : folder.resolve("index.html");
    if (shell == null || !Files.isRegularFile(shell)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      send(
          response,
          "text/plain; charset=utf-8",
          "no-store",
          "The page is not built.\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    Path file = shell.resolveSibling("." + path).normalize();
    boolean inside = file.startsWith(shell.getParent()) && Files.isRegularFile(file);
    if (!inside && extension(path).length() > 0 && path.startsWith("/assets/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Path sent = inside ? file : shell;
    boolean named = path.startsWith("/assets/"); // the build puts a hash into these names
    String type = TYPES.getOrDefault(extension(sent.toString()), "application/octet-stream");
    send(
        response,
        type,
        named ? "public, max-age=31536000, immutable" : "no-cache",
        Files.readAllBytes(sent));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(dot + 1) : "";
  }

  private static void send(HttpServletResponse response, String type, String caching, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", caching);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
