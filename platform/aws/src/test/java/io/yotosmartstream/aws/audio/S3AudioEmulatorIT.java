package io.yotosmartstream.aws.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.contracts.AudioStoreContract;
import io.yotosmartstream.contracts.SignedUrlsContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The audio store under its contracts, on LocalStack's S3. */
class S3AudioEmulatorIT {
  private static final int MB = 1024 * 1024;

  /** S3's parts have 5 MB at least, but for the last. */
  private static final Parts SMALL = new Parts(5 * MB, 6 * MB, 5 * MB);

  private final String key = "audio/" + UUID.randomUUID() + "/a/original";

  @Nested
  class Audio extends AudioStoreContract {
    @Override
    protected AudioStore store(InstantSource clock) {
      return LocalStackBucket.store(clock, Parts.USUAL);
    }
  }

  @Nested
  class SignedUrls extends SignedUrlsContract {
    @Override
    @Test
    @Disabled("LocalStack asks nobody who reads without a signature")
    protected void noUrlIsGoodWithoutItsSignature() {}

    @Override
    protected AudioStore store(InstantSource clock) {
      return LocalStackBucket.store(clock, Parts.USUAL);
    }
  }

  @Test
  void aLargeObjectGoesAndIsCopiedInParts() throws IOException {
    AudioStore store = LocalStackBucket.store(InstantSource.system(), SMALL);
    byte[] audio = bytes(12 * MB + 1);
    String copy = key.replace("/a/", "/b/");

    store.put(key, "audio/mpeg", new ByteArrayInputStream(audio), audio.length);
    store.copy(key, copy);

    for (String there : new String[] {key, copy}) {
      assertThat(store.head(there).orElseThrow().contentType()).isEqualTo("audio/mpeg");
      assertThat(store.open(there).readAllBytes()).isEqualTo(audio);
      assertThat(eTag(there)).as("three parts").endsWith("-3\"");
    }
  }

  @Test
  void nothingIsLeftOfALargeObjectThatBreaksOff() {
    AudioStore store = LocalStackBucket.store(InstantSource.system(), SMALL);
    byte[] audio = bytes(7 * MB);

    assertThatThrownBy(
            () -> store.put(key, "audio/mpeg", new ByteArrayInputStream(audio), audio.length + 1L))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Only 7340032 of 7340033 bytes came");

    assertThat(
            LocalStackBucket.CLIENT
                .listMultipartUploads(list -> list.bucket(LocalStackBucket.NAME).prefix(key))
                .uploads())
        .isEmpty();
  }

  private static String eTag(String key) {
    return LocalStackBucket.CLIENT
        .headObject(head -> head.bucket(LocalStackBucket.NAME).key(key))
        .eTag();
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
