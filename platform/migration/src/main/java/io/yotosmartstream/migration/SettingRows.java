package io.yotosmartstream.migration;

import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * Settings are an environment's file here, not rows: each is held against it. Values are not shown.
 */
final class SettingRows {
  private static final String CLIENT_ID = "yoto_client_id";
  private static final String TRANSCRIPTION = "transcription_enabled";

  private final MigrationSettings settings;
  private final Report report;

  SettingRows(MigrationSettings settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  /** The application at Yoto that the predecessor was, where it says so. */
  static Optional<String> clientId(List<Row> rows) {
    return rows.stream()
        .filter(row -> CLIENT_ID.equals(row.columns().get("key")))
        .map(row -> row.columns().get("value"))
        .filter(String.class::isInstance)
        .map(value -> ((String) value).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  void take(List<Row> rows, EachRow each) {
    each.of(SourceTable.SETTINGS, rows, "key", this::take);
  }

  private void take(Row row, String label) {
    switch (row.requiredText("key")) {
      case CLIENT_ID -> takeClientId(row, label);
      case TRANSCRIPTION -> throw new BrokenRowException("nothing is transcribed here yet");
      default -> throw new BrokenRowException("there is no such setting here");
    }
  }

  private void takeClientId(Row row, String label) {
    String file = "environments/" + settings.environment() + ".yaml";
    String value = row.text("value");
    if (value == null) {
      throw new BrokenRowException("it has no value");
    }
    if (!value.equalsIgnoreCase(settings.yotoClientId())) {
      throw new BrokenRowException(
          "it is not what this environment has: set yoto.clientId in " + file + " to keep it");
    }
    report.there(label, "it is what yoto.clientId in " + file + " says");
  }
}
