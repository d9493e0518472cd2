package io.yotosmartstream.environments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes schema.json and the table of settings in the docs, after the declaration has changed. */
public final class WriteReference {
  private WriteReference() {}

  /**
   * Writes both.
   *
   * @param args the schema's file, the document
   */
  public static void main(String[] args) throws IOException {
    Path document = Path.of(args[1]);
    Files.writeString(Path.of(args[0]), Reference.schema());
    Files.writeString(document, Reference.inDocument(Files.readString(document)));
  }
}
