package io.yotosmartstream.templates;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How big CloudFormation lets a template be that comes to it through a bucket. */
public final class TemplateLimits {
  static final int BYTES = 1_000_000;
  static final int RESOURCES = 500;

  private TemplateLimits() {}

  /**
   * @throws IllegalArgumentException where the template is bigger, with the way out
   */
  public static void check(Path template) {
    try {
      check(template.getFileName().toString(), Files.readString(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param name of the template, for people
   * @throws IllegalArgumentException where the template is bigger, with the way out
   */
  public static void check(String name, String template) {
    int bytes = template.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > BYTES) {
      throw new IllegalArgumentException(
          "%s has %,d bytes, CloudFormation takes %,d. Move a concern of it, for example the alarms,"
                  .formatted(name, bytes, BYTES)
              + " into a stack of its own");
    }
    int resources = Json.STRICT.readTree(template).path("Resources").size();
    if (resources > RESOURCES) {
      throw new IllegalArgumentException(
          "%s has %d resources, CloudFormation takes %d. Each operation of the API is one: serve"
                  .formatted(name, resources, RESOURCES)
              + " several by one route, or move a concern into a stack of its own");
    }
  }
}
