package io.yotosmartstream.local.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTokenVaultTest {
  private static final YotoTokens TOKENS =
      new YotoTokens("access", "refresh", Instant.parse("2026-01-02T03:04:05Z"), "scope");
  @TempDir Path folder;
  private TokenVault vault;

  @BeforeEach
  void makeVault() {
    vault = LocalVault.in(folder.resolve("vault"), InstantSource.system());
  }

  @Test
  void onlyTheOwnerReadsIt() throws Exception {
    vault.store("account", TOKENS, 0);
    assertThat(permissions(folder.resolve("vault"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("vault/account.json"))).isEqualTo("rw-------");
  }

  @Test
  void whatAKilledWriterLeftIsNoHindrance() throws Exception {
    vault.store("account", TOKENS, 0);
    Files.writeString(folder.resolve("vault/account.json.123.tmp"), "{\"tok");
    assertThat(vault.load("account").orElseThrow().version()).isEqualTo(1);
    assertThat(vault.store("account", TOKENS, 1)).isTrue();
  }

  @Test
  void aDamagedEntryIsAFaultThatTellsNoToken() throws Exception {
    vault.store("account", TOKENS, 0);
    Files.writeString(
        folder.resolve("vault/account.json"), "{\"tokens\":{\"accessToken\":\"top-secret\",,");
    assertThatThrownBy(() -> vault.load("account"))
        .isInstanceOf(TokenVaultException.class)
        .satisfies(
            e -> {
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("top-secret");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../account", "a/b", ".lock", "a\0b", "ä"})
  void refusesIdsThatCouldNameOtherFiles(String accountId) {
    assertThatThrownBy(() -> vault.load(accountId)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vault.store(accountId, TOKENS, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
