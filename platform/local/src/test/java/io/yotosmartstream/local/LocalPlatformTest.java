package io.yotosmartstream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {
  private static final String KEY = "audio/h/a/original";
  @TempDir Path folder;
  private LocalFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new LocalFixture(folder);
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void isFoundByItsName() {
    Platform platform =
        PlatformProvider.load(
            Map.of("YOTO_PLATFORM", "local", "YOTO_DATA", folder.resolve("data").toString()));
    assertThat(platform.items()).isNotNull();
  }

  @Test
  void signsWithTheAddressThatIsSet() {
    LocalPlatform platform =
        fixture.open(new ManualClock(), Map.of("LOCAL_STORE_URL", "http://store.example:81/"));
    assertThat(download(platform)).startsWith("http://store.example:81/objects/" + KEY + "?");
  }

  @Test
  void theAddressThatIsSetCountsWhereTheStoreIsStartedToo() throws Exception {
    LocalPlatform platform =
        fixture.open(new ManualClock(), Map.of("LOCAL_STORE_URL", "http://store.example:81"));
    fixture.startStore(platform);
    assertThat(download(platform)).startsWith("http://store.example:81/objects/");
  }

  @Test
  void saysWhatIsMissingWhereNothingIsKnownOfTheStore() {
    LocalPlatform platform = fixture.open(new ManualClock());
    assertThatThrownBy(() -> download(platform))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LOCAL_STORE_URL");
  }

  @Test
  void saysWhatIsWrongWithTheSettings() {
    assertThatThrownBy(() -> LocalSettings.from(Map.of("MQTT_SERVICE_URL", "http://127.0.0.1:1")))
        .hasMessageContaining("INTERNAL_SECRET");
    assertThatThrownBy(() -> LocalSettings.from(Map.of("PAGE_URL", "localhost:80")))
        .hasMessageContaining("PAGE_URL");
  }

  @Test
  void refusesKeysThatCouldNameOtherFiles() {
    LocalPlatform platform =
        fixture.open(new ManualClock(), Map.of("LOCAL_STORE_URL", "http://store.example"));
    for (String key :
        new String[] {
          "", "../a", "a/../b", "/a", "a/", "a//b", "a/.b", "a\\b", "a b", "ä", "a?b"
        }) {
      assertThatThrownBy(() -> platform.platform().audioStore().signUpload(key, "audio/mpeg", 1))
          .as(key)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String download(LocalPlatform platform) {
    return platform
        .platform()
        .audioStore()
        .signDownload(KEY, Duration.ofHours(1), "a.mp3")
        .toString();
  }
}
