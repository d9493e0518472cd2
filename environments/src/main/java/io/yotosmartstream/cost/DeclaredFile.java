package io.yotosmartstream.cost;

import io.yotosmartstream.environments.declaration.Declaration;
import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.environments.declaration.Problem;
import io.yotosmartstream.environments.declaration.Reading;
import io.yotosmartstream.environments.declaration.Yaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file whose keys a record declares. */
final class DeclaredFile {
  private DeclaredFile() {}

  /**
   * @param rules what the declaration cannot say; only asked where nothing else is wrong
   * @throws InvalidFile with all that is wrong with it, each with line and key
   */
  static <R extends Record> R read(Path file, Class<R> type, BiConsumer<R, Reading> rules) {
    String label = file.toString();
    Reading reading = new Reading(label, "");
    Node root = Yaml.group(label, text(file), "See environments/cost for one that is complete.");
    R value = new Declaration<>(type).read(root, reading);
    if (reading.problems().isEmpty()) {
      rules.accept(value, reading);
    }
    if (!reading.problems().isEmpty()) {
      throw new InvalidFile(reading.problems());
    }
    return value;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw invalid(file, "There is no such file.");
    } catch (CharacterCodingException e) {
      throw invalid(file, "The file is not UTF-8.");
    } catch (IOException e) {
      throw invalid(file, "The file cannot be read: " + e.getMessage());
    }
  }

  private static InvalidFile invalid(Path file, String message) {
    return new InvalidFile(List.of(new Problem(file.toString(), 0, 0, "", message)));
  }
}
