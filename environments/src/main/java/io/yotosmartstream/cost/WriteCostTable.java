package io.yotosmartstream.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of the docs, after prices, the profile or the blueprint have changed. */
public final class WriteCostTable {
  private WriteCostTable() {}

  /**
   * @param args the folder of the environments, the file of the contract, the document
   */
  public static void main(String[] args) throws IOException {
    Path document = Path.of(args[2]);
    Comparison comparison =
        Comparison.of(new Comparison.Files(Path.of(args[0]), Path.of(args[1])), "prod", 1);
    Files.writeString(document, CostTable.inDocument(Files.readString(document), comparison));
  }
}
