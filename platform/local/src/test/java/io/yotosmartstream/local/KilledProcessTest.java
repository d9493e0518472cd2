package io.yotosmartstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it writes: nothing that it said is lost, and nothing is half. */
@Timeout(60)
class KilledProcessTest {
  @TempDir Path folder;
  private Process process;

  @AfterEach
  void endProcess() {
    process.destroyForcibly();
  }

  @Test
  void nothingIsLostAndNothingIsHalf() throws Exception {
    try (LocalFixture fixture = new LocalFixture(folder)) {
      fixture.open(InstantSource.system()).close();
      for (int enough : new int[] {3, 24}) {
        int said = runUntil(fixture.folder(), enough);
        assertEverythingIsWhole(fixture, said);
        fixture.close();
        deleteWhatRoundsBeginWith(fixture);
      }
    }
  }

  private static void assertEverythingIsWhole(LocalFixture fixture, int said) throws Exception {
    LocalPlatform platform = fixture.open(InstantSource.system());

    VaultEntry entry = platform.platform().tokenVault().load("account").orElseThrow();
    assertThat(entry.version()).isBetween((long) said, said + 1L);
    assertThat(entry.tokens().refreshToken()).isEqualTo("r" + entry.version());
    assertThat(platform.platform().tokenVault().store("account", entry.tokens(), entry.version()))
        .as("the dead hold no lock")
        .isTrue();

    byte[] audio =
        platform
            .platform()
            .audioStore()
            .read(RestlessProcess.OBJECT, 0, 2 * RestlessProcess.OBJECT_SIZE);
    assertThat(audio).hasSize(RestlessProcess.OBJECT_SIZE).containsOnly(audio[0]);
    assertThat(audio[0]).isBetween((byte) said, (byte) (said + 1));

    Item item = platform.platform().items().get(RestlessProcess.KEY).orElseThrow();
    assertThat((long) item.attributes().get("n")).isBetween((long) said, said + 1L);
  }

  private static void deleteWhatRoundsBeginWith(LocalFixture fixture) throws Exception {
    LocalPlatform platform = fixture.open(InstantSource.system());
    platform.platform().tokenVault().delete("account");
    platform.platform().items().write(new Write.Remove(RestlessProcess.KEY));
    fixture.close();
  }

  /**
   * @return how far the process said it was when it died
   */
  private int runUntil(Path data, int enough) throws Exception {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RestlessProcess.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int said = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said = Integer.parseInt(line);
        if (said == enough) {
          process.toHandle().destroyForcibly(); // the process itself would close the pipe too
        }
      }
    }
    process.waitFor();
    assertThat(said).isGreaterThanOrEqualTo(enough);
    return said;
  }
}
