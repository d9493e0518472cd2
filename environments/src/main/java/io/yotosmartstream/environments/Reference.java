package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Setting;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** What is generated from the declaration: the JSON Schema and the table of the docs. */
final class Reference {
  private static final String BEGIN = "<!-- settings, written by make env-schema -->\n";
  private static final String END = "<!-- end of settings -->\n";

  private Reference() {}

  /** The JSON Schema of an environment's file. */
  static String schema() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(indenter);
    return new JsonMapper()
            .writer()
            .with(printer)
            .writeValueAsString(EnvironmentReader.DECLARATION.jsonSchema())
        + "\n";
  }

  /** The document with its table as the declaration is now. */
  static String inDocument(String document) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("The document has no place for the settings: " + BEGIN);
    }
    return document.substring(0, begin + BEGIN.length()) + table() + document.substring(end);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| setting | default | allowed | |\n");
    table.append("| --- | --- | --- | --- |\n");
    List<Setting> settings = EnvironmentReader.DECLARATION.settings();
    for (Setting setting : settings) {
      table
          .append("| `")
          .append(setting.path())
          .append("` | ")
          .append(cell(setting.initial()))
          .append(" | ")
          .append(cell(setting.allowed()))
          .append(" | ")
          .append(cell(setting.about()))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
