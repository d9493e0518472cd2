package io.yotosmartstream.emulators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips of functions. */
final class TriedCode {
  private static final int PROGRAM = 0755;
  private static final int PLAIN = 0644;

  /** Answers every event with its folder and whether a plain file stayed one. */
  private static final String BOOTSTRAP =
      """
      #!/bin/sh
      api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
      if [ -x "$LAMBDA_TASK_ROOT/notes.txt" ]; then kind=program; else kind=plain; fi
      while true; do
        id=$(curl -sS -D - -o /dev/null "$api/next" | tr -d '\\r' | sed -n 's/^Lambda-Runtime-Aws-Request-Id: //Ip')
        [ -n "$id" ] || exit 1
        curl -sS -o /dev/null -d "\\"$LAMBDA_TASK_ROOT $kind\\"" "$api/$id/response"
      done
      """;

  private TriedCode() {}

  /** The class {@link TriedFunction} and nothing else: its interfaces come with the runtime. */
  static byte[] java() {
    String file = TriedFunction.class.getName().replace('.', '/') + ".class";
    try (InputStream bytes = TriedCode.class.getResourceAsStream("/" + file)) {
      return zip(new Entry(file, PLAIN, bytes.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bootstrap() throws IOException {
    return zip(
        new Entry("bootstrap", PROGRAM, BOOTSTRAP.getBytes(StandardCharsets.UTF_8)),
        new Entry("notes.txt", PLAIN, "plain".getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] zip(Entry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Entry entry : entries) {
        ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
        header.setUnixMode(entry.mode());
        zip.putArchiveEntry(header);
        zip.write(entry.content());
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private record Entry(String name, int mode, byte[] content) {}
}
