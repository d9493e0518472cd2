package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.testing.Mortal;
import io.yotosmartstream.functions.testing.Sounds;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that runs into its time-out at any step of looking into an upload. */
class KilledIngestTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSecondTryFinishesIt(boolean isAudio) {
    byte[] content = isAudio ? Sounds.wav(1) : new byte[1000];
    int step = 0;
    for (boolean killed = true; killed; step++) {
      try (AudioHouse upload = new AudioHouse(folder.resolve("" + step), content.length)) {
        upload.put(content);
        killed = upload.told(new Mortal(step), upload.store());
        assertThat(upload.view().status()).as("killed at step %s", step).isNotNull();
        int toldBefore = upload.house.heard.messages.size();
        upload.told();

        assertThat(upload.view().status())
            .as("killed at step %s", step)
            .isEqualTo(isAudio ? AudioStatus.READY : AudioStatus.REFUSED);
        assertThat(upload.there()).as("killed at step %s", step).isEqualTo(isAudio);
        assertThat(upload.house.heard.messages).hasSizeGreaterThan(toldBefore);
      }
    }
    assertThat(step)
        .as("read, look, write and tell have each a before and an after")
        .isGreaterThan(8);
  }
}
