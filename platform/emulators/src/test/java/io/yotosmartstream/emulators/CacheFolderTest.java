package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  @Test
  void isWhereItIsAskedToBe() {
    assertThat(CacheFolder.in(Map.of("YOTO_CACHE", "/somewhere", "HOME", "/home/me")))
        .isEqualTo(Path.of("/somewhere/emulators"));
  }

  @Test
  void isInTheCacheOfThePersonOtherwise() {
    assertThat(CacheFolder.in(Map.of("YOTO_CACHE", "", "HOME", "/home/me")))
        .isEqualTo(Path.of("/home/me/.cache/yoto-smart-stream/emulators"));
  }
}
