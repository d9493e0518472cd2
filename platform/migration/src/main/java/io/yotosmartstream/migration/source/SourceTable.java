package io.yotosmartstream.migration.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tables of the predecessor, and what is read of them. */
public enum SourceTable {
  USERS(
      "users",
      Set.of("hashed_password", "created_at"),
      "username",
      "email",
      "is_active",
      "is_admin",
      "updated_at",
      "yoto_access_token",
      "yoto_refresh_token",
      "yoto_token_expires_at"),
  AUDIO_FILES(
      "audio_files",
      Set.of("duration", "transcript_status", "transcript_error", "updated_at", "transcribed_at"),
      "filename",
      "size",
      "transcript",
      "created_at",
      "tts_provider",
      "tts_voice_id",
      "tts_model"),
  SETTINGS("settings", Set.of("description", "created_at", "updated_at"), "key", "value");

  private final String title;
  private final Set<String> unread;
  private final String[] read;

  /**
   * @param unread known and of no use here; a password's hash never leaves the database
   */
  SourceTable(String title, Set<String> unread, String... read) {
    this.title = title;
    this.unread = unread;
    this.read = read;
  }

  /** Its name in the database. */
  public String title() {
    return title;
  }

  /** What to select of each column that is read. */
  Map<String, String> expressions() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String column : read) {
      // Long, and only whether there is one matters.
      all.put(column, column.equals("transcript") ? "length(\"transcript\")" : '"' + column + '"');
    }
    return all;
  }

  /** Whether the predecessor's own code made such a column. */
  boolean knows(String column) {
    return column.equals("id") || unread.contains(column) || expressions().containsKey(column);
  }
}
