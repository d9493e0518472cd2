package io.yotosmartstream.migration;

import io.yotosmartstream.functions.audio.AudioCatalog;
import io.yotosmartstream.functions.audio.AudioFacts;
import io.yotosmartstream.functions.audio.AudioProbe;
import io.yotosmartstream.functions.audio.AudioStatus;
import io.yotosmartstream.functions.audio.BringAudio;
import io.yotosmartstream.functions.audio.BringAudio.Arrival;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.ids.DerivedIds;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceFolder;
import io.yotosmartstream.migration.source.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Audio arrives as if it had been uploaded, with the time it was made in the old system. */
final class AudioRows {
  private static final String KIND = "audio_files";

  private final String household;
  private final SourceFolder folder;
  private final Table table;
  private final BringAudio bring;
  private final Marks marks;
  private final Report report;
  private final boolean apply;
  private final Set<String> names = new HashSet<>();
  private long room;

  AudioRows(
      String household,
      SourceFolder folder,
      Table table,
      BringAudio bring,
      Quotas.View quotas,
      Marks marks,
      Report report,
      boolean apply) {
    this.household = household;
    this.folder = folder;
    this.table = table;
    this.bring = bring;
    this.room = quotas.storageBytesLimit() - quotas.storageBytes();
    this.marks = marks;
    this.report = report;
    this.apply = apply;
  }

  void take(List<Row> rows, EachRow each) {
    each.of(SourceTable.AUDIO_FILES, rows, "filename", this::take);
    for (String name : folder.audioNames()) {
      if (!names.contains(name)) {
        report.notTaken("the file audio_files/" + name, "no row names it: upload it on the page");
      }
    }
  }

  private void take(Row row, String label) {
    String name = row.requiredText("filename");
    if (!names.add(name)) {
      throw new BrokenRowException("has the same file name as an earlier row");
    }
    long size = row.count("size");
    Instant created = row.time("created_at");
    String identity = row.id() + "/" + name + "/" + size + "/" + created;
    if (marks.find(KIND, identity).isPresent()) {
      report.there(label, "was taken by an earlier run");
    } else {
      Path file = folder.audio(name);
      String contentType = look(file, size).contentType();
      Instant madeAt = created == null ? changed(file) : created;
      String audioId = DerivedIds.of(madeAt, household + "/" + identity);
      requireRoom(audioId, size);
      if (apply) {
        bring(
            new Arrival(
                household,
                audioId,
                name,
                contentType,
                size,
                madeAt,
                () -> SourceFolder.open(file)));
        marks.finish(KIND, identity, row.label(), audioId);
      }
      report.taken(label, "%,d bytes".formatted(size));
    }
    leave(row, label);
  }

  /** Before anything is written, so that what is no audio leaves no trace. */
  private static AudioFacts look(Path file, long size) {
    try {
      long found = Files.size(file);
      if (found != size) {
        throw new BrokenRowException(
            "its file has %,d bytes, but the row says %,d: copy the file again"
                .formatted(found, size));
      }
      AudioProbe probe =
          new AudioProbe((key, offset, length) -> SourceFolder.read(file, offset, length));
      return probe
          .look(file.toString(), size)
          .orElseThrow(
              () -> new BrokenRowException("its file is not audio that a player can play"));
    } catch (IOException e) {
      throw SourceFolder.unreadable(e);
    }
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw SourceFolder.unreadable(e);
    }
  }

  /** What an earlier run announced is counted already. */
  private void requireRoom(String audioId, long size) {
    if (AudioCatalog.find(table, household, audioId).isPresent()) {
      return;
    }
    if (size > room) {
      throw new BrokenRowException(
          "there is no room: the household may keep %,d more bytes and this needs %,d"
              .formatted(Math.max(0, room), size));
    }
    room -= size;
  }

  private void bring(Arrival arrival) {
    try {
      AudioStatus status =
          bring
              .bring(arrival)
              .orElseThrow(
                  () -> new BrokenRowException("somebody deleted it while it was being taken"));
      if (status != AudioStatus.READY) {
        throw new BrokenRowException("the platform did not take its file for audio");
      }
    } catch (IOException e) {
      throw ours(e, new UncheckedIOException("The audio store does not answer", e));
    } catch (RuntimeException e) {
      throw ours(e, e);
    }
  }

  /** A store may wrap what our own file threw while it was read. */
  private static RuntimeException ours(Exception fault, RuntimeException otherwise) {
    BrokenRowException broken = BrokenRowException.behind(fault);
    return broken == null ? otherwise : broken;
  }

  private void leave(Row row, String label) {
    List<String> parts = new ArrayList<>();
    if (row.columns().get("transcript") instanceof Number length && length.longValue() > 0) {
      parts.add("its transcript");
    }
    if (row.text("tts_provider") != null
        || row.text("tts_voice_id") != null
        || row.text("tts_model") != null) {
      parts.add("how it was spoken (tts_provider, tts_voice_id, tts_model)");
    }
    for (String part : parts) {
      report.notTaken(label + ", " + part, "there is no place for it yet");
    }
  }
}
