package io.yotosmartstream.stack;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.node.ObjectNode;

/** The built page, put where the page's function reads it. */
public final class Page {
  private Page() {}

  /** The files of a folder under their names in it. */
  public static void upload(Aws aws, String bucket, Path built) {
    try (S3Client s3 = aws.s3();
        Stream<Path> files = Files.walk(built)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  s3.putObject(
                      request -> request.bucket(bucket).key(built.relativize(file).toString()),
                      RequestBody.fromFile(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no page: make build makes it", e);
    }
  }

  /**
   * Its one file that no build makes.
   *
   * @param ofStack as the template says
   * @param more of this machine
   */
  static void configure(Aws aws, String bucket, String ofStack, Map<String, ?> more) {
    ObjectNode config = Json.STRICT.readTree(ofStack).asObject();
    more.forEach((name, value) -> config.set(name, Json.STRICT.valueToTree(value)));
    try (S3Client s3 = aws.s3()) {
      s3.putObject(
          request -> request.bucket(bucket).key("config.json").contentType("application/json"),
          RequestBody.fromString(Json.STRICT.writeValueAsString(config)));
    }
  }
}
