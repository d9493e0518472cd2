package io.yotosmartstream.migration.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One finding for each row, file and part of them, in the order of looking. */
public final class Report {
  /** What became of it. */
  public enum Kind {
    TAKEN,
    /** From an earlier run, or in another way. */
    THERE,
    NOT_TAKEN
  }

  /**
   * What became of one thing.
   *
   * @param what as {@code audio_files 3 (story.mp3)}
   * @param why and what to do about it
   */
  public record Finding(Kind kind, String what, String why) {}

  private final boolean dry;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param dry nothing was written: what is taken would be taken
   */
  public Report(boolean dry) {
    this.dry = dry;
  }

  public void taken(String what, String how) {
    findings.add(new Finding(Kind.TAKEN, what, how));
  }

  public void there(String what, String how) {
    findings.add(new Finding(Kind.THERE, what, how));
  }

  public void notTaken(String what, String why) {
    findings.add(new Finding(Kind.NOT_TAKEN, what, why));
  }

  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  public List<Finding> findings(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /** How many of each kind, in one line. */
  public String summary() {
    return "%d %s, %d there already, %d not taken"
        .formatted(
            findings(Kind.TAKEN).size(),
            word(Kind.TAKEN),
            findings(Kind.THERE).size(),
            findings(Kind.NOT_TAKEN).size());
  }

  /** One line for each finding. */
  public List<String> lines() {
    return findings.stream().map(this::line).toList();
  }

  public String line(Finding finding) {
    return "%-14s %s: %s".formatted(word(finding.kind()), finding.what(), finding.why());
  }

  /** Replaces what an earlier run wrote there. */
  public void write(Path file, String title) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<String> text = new ArrayList<>(List.of(title, summary(), ""));
    text.addAll(lines());
    Files.write(file, text);
  }

  private String word(Kind kind) {
    return switch (kind) {
      case TAKEN -> dry ? "would be taken" : "taken";
      case THERE -> "there already";
      case NOT_TAKEN -> "not taken";
    };
  }
}
