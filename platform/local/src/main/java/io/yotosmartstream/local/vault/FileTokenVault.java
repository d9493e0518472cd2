package io.yotosmartstream.local.vault;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.files.FileLock;
import io.yotosmartstream.local.files.PrivateFiles;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** One file per account. Readers need no lock, as a file is replaced in one step. */
final class FileTokenVault implements TokenVault {
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private final Path folder;
  private final InstantSource clock;

  FileTokenVault(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Optional<VaultEntry> load(String accountId) {
    try {
      byte[] json = Files.readAllBytes(file(accountId));
      return Optional.of(Json.LENIENT.readValue(json, VaultEntry.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      // Without its cause, which quotes what it read.
      throw new TokenVaultException(
          "The entry is damaged", new IOException(e.getClass().getSimpleName()));
    } catch (IOException e) {
      throw new TokenVaultException("Cannot read the vault", e);
    }
  }

  @Override
  public boolean store(String accountId, YotoTokens tokens, long expectedVersion) {
    Path file = file(accountId);
    try {
      PrivateFiles.createFolder(folder);
      try (FileLock held = FileLock.hold(folder.resolve(".lock"))) {
        long version = load(accountId).map(VaultEntry::version).orElse(0L);
        if (version != expectedVersion) {
          return false;
        }
        VaultEntry next = new VaultEntry(tokens, version + 1, clock.instant());
        PrivateFiles.replace(file, Json.LENIENT.writeValueAsBytes(next));
        return true;
      }
    } catch (IOException e) {
      throw new TokenVaultException("Cannot write the vault", e);
    }
  }

  @Override
  public void delete(String accountId) {
    Path file = file(accountId);
    try {
      PrivateFiles.createFolder(folder);
      try (FileLock held = FileLock.hold(folder.resolve(".lock"))) {
        if (Files.deleteIfExists(file)) {
          PrivateFiles.syncFolder(folder);
        }
      }
    } catch (IOException e) {
      throw new TokenVaultException("Cannot delete from the vault", e);
    }
  }

  private Path file(String accountId) {
    if (!ACCOUNT.matcher(accountId).matches()) {
      throw new IllegalArgumentException("That is not the id of an account");
    }
    return folder.resolve(accountId + ".json");
  }
}
