package io.yotosmartstream.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves bytes whole or in part (RFC 9110, section 14); one range at a time. */
public final class Ranges {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  /** Opens the content anew for every answer. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  private record Part(long from, long to) {
    long length() {
      return to - from + 1;
    }
  }

  private Ranges() {}

  public static Reply file(Request request, Path file, String type) throws IOException {
    return serve(request, Files.size(file), type, () -> Files.newInputStream(file));
  }

  public static Reply serve(Request request, long size, String type, Source source) {
    String wanted = request.header("Range").orElse("");
    Matcher range = RANGE.matcher(wanted);
    if (!range.matches()) {
      return part(200, new Part(0, size - 1), type, source);
    }
    Optional<Part> part = part(range.group(1), range.group(2), size);
    if (part.isEmpty()) {
      return Reply.empty(416).with("Content-Range", "bytes */" + size);
    }
    Part p = part.get();
    return part(206, p, type, source)
        .with("Content-Range", "bytes %d-%d/%d".formatted(p.from(), p.to(), size));
  }

  private static Optional<Part> part(String first, String last, long size) {
    try {
      if (first.isEmpty()) {
        long count = Math.min(Long.parseLong(last), size);
        return count == 0 ? Optional.empty() : Optional.of(new Part(size - count, size - 1));
      }
      long from = Long.parseLong(first);
      long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
      return from > to ? Optional.empty() : Optional.of(new Part(from, to));
    } catch (NumberFormatException unusable) {
      return Optional.empty();
    }
  }

  private static Reply part(int status, Part part, String type, Source source) {
    Reply.Body body =
        out -> {
          try (InputStream in = source.open()) {
            in.skipNBytes(part.from());
            byte[] buffer = new byte[32 * 1024];
            long left = part.length();
            while (left > 0) {
              int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
              if (n < 0) {
                return;
              }
              out.write(buffer, 0, n);
              left -= n;
            }
          }
        };
    return new Reply(status, java.util.Map.of("Content-Type", type), part.length(), body)
        .with("Accept-Ranges", "bytes");
  }
}
