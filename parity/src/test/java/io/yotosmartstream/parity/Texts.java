package io.yotosmartstream.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What YAML files say. */
final class Texts {
  private Texts() {}

  static Map<?, ?> yaml(Path file) {
    try {
      return yaml(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<?, ?> yaml(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** A file beside the tests. */
  static Map<?, ?> resource(String name) {
    try (InputStream in = Texts.class.getResourceAsStream("/" + name)) {
      return yaml(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None where nothing is said. */
  static Map<String, String> map(@Nullable Object said) {
    Map<String, String> all = new LinkedHashMap<>();
    if (said instanceof Map<?, ?> map) {
      map.forEach((key, value) -> all.put(String.valueOf(key), String.valueOf(value)));
    }
    return all;
  }

  /** None where nothing is said, one where a text is. */
  static List<String> list(@Nullable Object said) {
    return switch (said) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(said));
    };
  }
}
