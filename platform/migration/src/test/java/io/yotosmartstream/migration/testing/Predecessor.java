package io.yotosmartstream.migration.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** Makes databases as the predecessor's releases did, and the files beside them. */
public final class Predecessor {
  public static final String HASH = "$argon2id$v=19$m=65536,t=3,p=4$c2VjcmV0$aGFzaA";

  private static final List<String> NEW =
      List.of(
          "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, username VARCHAR(50) NOT NULL,"
              + " email VARCHAR(255), hashed_password VARCHAR(255) NOT NULL, is_active BOOLEAN,"
              + " is_admin BOOLEAN, created_at DATETIME, updated_at DATETIME, yoto_access_token TEXT,"
              + " yoto_refresh_token TEXT, yoto_token_expires_at DATETIME)",
          "CREATE TABLE audio_files (id INTEGER NOT NULL PRIMARY KEY, filename VARCHAR(255),"
              + " size INTEGER, duration INTEGER, transcript TEXT, transcript_status VARCHAR(20),"
              + " transcript_error TEXT, created_at DATETIME, updated_at DATETIME, transcribed_at"
              + " DATETIME, tts_provider VARCHAR(50), tts_voice_id VARCHAR(255), tts_model"
              + " VARCHAR(100))",
          "CREATE TABLE settings (id INTEGER NOT NULL PRIMARY KEY, \"key\" VARCHAR(100), value TEXT,"
              + " description TEXT, created_at DATETIME, updated_at DATETIME)");

  /** Before tokens, transcripts and settings. */
  private static final List<String> OLD =
      List.of(
          "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, username VARCHAR(50) NOT NULL,"
              + " email VARCHAR(255), hashed_password VARCHAR(255) NOT NULL, is_active BOOLEAN,"
              + " is_admin BOOLEAN)",
          "CREATE TABLE audio_files (id INTEGER NOT NULL PRIMARY KEY, filename VARCHAR(255),"
              + " size INTEGER)");

  private final Path folder;

  private Predecessor(Path folder, List<String> schema) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("audio_files"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema.forEach(this::sql);
  }

  public static Predecessor newest(Path folder) {
    return new Predecessor(folder, NEW);
  }

  public static Predecessor old(Path folder) {
    return new Predecessor(folder, OLD);
  }

  public Path folder() {
    return folder;
  }

  public Path database() {
    return folder.resolve("yoto_smart_stream.db");
  }

  /** An open connection, as a program that still runs has one. */
  public Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database());
  }

  public Predecessor sql(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Inserts a row; columns as {@code "username, email"}. */
  public Predecessor row(String table, String columns, Object... values) {
    String marks = String.join(", ", Collections.nCopies(values.length, "?"));
    String sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    try (Connection connection = open();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public Predecessor user(String username, Object email) {
    return row(
        "users",
        "username, email, hashed_password, is_active, is_admin",
        username,
        email,
        HASH,
        1,
        0);
  }

  /** A row and its file. */
  public Predecessor audio(String name, byte[] content) {
    return row(
            "audio_files",
            "filename, size, created_at",
            name,
            content.length,
            "2024-02-03 04:05:06.789000")
        .file("audio_files/" + name, content);
  }

  public Predecessor setting(String key, Object value) {
    return row("settings", "\"key\", value", key, value);
  }

  public Predecessor file(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
