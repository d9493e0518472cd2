package io.yotosmartstream.migration.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that lie beside the predecessor's database. */
public final class SourceFolder {
  private static final String AUDIO = "audio_files";
  private static final String COVERS = "cover_images";
  private static final String TOKEN = ".yoto_refresh_token";
  private static final int DEEPEST_QUEUE = 3;
  private static final int MOST_QUEUE_FILES = 1000;

  /** A refresh token, and when it was written. Printing it shows no token. */
  public record TokenFile(String token, Instant writtenAt) {
    @Override
    public String toString() {
      return TOKEN;
    }
  }

  private final Path folder;

  public SourceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The file that a row of audio names.
   *
   * @throws BrokenRowException where there is none in the folder of audio
   */
  public Path audio(String name) {
    Path audio = folder.resolve(AUDIO);
    try {
      if (name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".")) {
        throw new BrokenRowException("its file name leads elsewhere: only plain names are taken");
      }
      Path file = audio.resolve(name);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new BrokenRowException("its file is missing in " + audio);
      }
      if (!file.toRealPath().startsWith(audio.toRealPath()) || !Files.isRegularFile(file)) {
        throw new BrokenRowException("its file is no plain file in " + audio);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new BrokenRowException("its file name is none that a file can have", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Audio in the folder, also of no row. */
  public List<String> audioNames() {
    return names(AUDIO);
  }

  public List<String> coverNames() {
    return names(COVERS);
  }

  /** Every JSON file that may be a stream queue, relative to the folder. */
  public List<Path> queueFiles() {
    try (Stream<Path> found = Files.walk(folder, DEEPEST_QUEUE)) {
      return found
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .map(folder::relativize)
          .sorted()
          .limit(MOST_QUEUE_FILES)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /**
   * @throws BrokenRowException where it cannot be read
   */
  public byte[] read(Path relative) {
    try {
      return Files.readAllBytes(folder.resolve(relative));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * @throws BrokenRowException where it cannot be read
   */
  public Optional<TokenFile> token() {
    Path file = folder.resolve(TOKEN);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      String token = Files.readString(file).strip();
      return token.isEmpty()
          ? Optional.empty()
          : Optional.of(new TokenFile(token, Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Bytes of a file, fewer where it ends before. */
  public static byte[] read(Path file, long offset, int length) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, Math.min(length, in.length() - offset))];
      in.seek(offset);
      in.readFully(bytes);
      return bytes;
    }
  }

  /** A stream whose own faults are told from those of where it is read into. */
  public static InputStream open(Path file) throws IOException {
    return new FilterInputStream(Files.newInputStream(file)) {
      @Override
      public int read() throws IOException {
        try {
          return super.read();
        } catch (IOException e) {
          throw unreadable(e);
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          return super.read(bytes, offset, length);
        } catch (IOException e) {
          throw unreadable(e);
        }
      }
    };
  }

  private List<String> names(String subfolder) {
    try (Stream<Path> found = Files.list(folder.resolve(subfolder))) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // as when there are none
    }
  }

  /** As a matter of one row. */
  public static BrokenRowException unreadable(IOException e) {
    String why = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return new BrokenRowException(
        "its file cannot be read: " + (why == null ? e.getClass().getSimpleName() : why), e);
  }
}
