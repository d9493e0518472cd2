package io.yotosmartstream.simulator.store;

import io.yotosmartstream.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One file per document: written beside it, forced to disk, then renamed over it. */
public final class FolderDocuments implements Documents {

  private static final Logger log = LoggerFactory.getLogger(FolderDocuments.class);

  private final Path folder;

  public FolderDocuments(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the data folder " + folder, e);
    }
  }

  @Override
  public Optional<JsonNode> load(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException | JacksonException e) {
      log.warn("{} cannot be read and is left out: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public synchronized void save(String name, Object value) {
    Path target = file(name);
    Path fresh = folder.resolve(name + ".json.new");
    try {
      Files.deleteIfExists(fresh);
      writeForced(fresh, Json.bytes(value));
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    // Keys and grants are in here: nobody else on the machine needs to read them.
    if (posix) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }
}
