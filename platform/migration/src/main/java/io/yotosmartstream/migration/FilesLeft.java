package io.yotosmartstream.migration;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.SourceFolder;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Names the files that have no place here yet. */
final class FilesLeft {
  private final SourceFolder folder;
  private final Report report;

  FilesLeft(SourceFolder folder, Report report) {
    this.folder = folder;
    this.report = report;
  }

  void look() {
    for (String cover : folder.coverNames()) {
      report.notTaken("the file cover_images/" + cover, "cards have no covers yet");
    }
    for (Path file : folder.queueFiles()) {
      String label = "the file " + file.toString().replace('\\', '/');
      try {
        JsonNode json = Json.LENIENT.readTree(folder.read(file));
        if (json.path("files").isArray()) {
          report.notTaken(
              label,
              "it is a stream queue of %d files, and there are no streams yet"
                  .formatted(json.path("files").size()));
        }
      } catch (JacksonException e) {
        report.notTaken(label, "it is no JSON, so cannot be told for a stream queue");
      } catch (BrokenRowException e) {
        report.notTaken(label, String.valueOf(e.getMessage()));
      }
    }
  }
}
