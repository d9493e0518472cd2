package io.yotosmartstream.local;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

/**
 * A program that writes to everything without end and says after each round how far it is, to be
 * killed in the middle.
 */
public final class RestlessProcess {
  static final Key KEY = new Key("HOUSE#h", "PROFILE");
  static final String OBJECT = "audio/h/a/original";
  static final int OBJECT_SIZE = 400_000;

  private RestlessProcess() {}

  public static void main(String[] args) throws Exception {
    LocalPlatform platform =
        LocalPlatform.open(
            Map.of("YOTO_DATA", args[0]), LocalFixture.CHEAP, InstantSource.system());
    platform.platform().items().write(new Write.Create(KEY, Map.of("n", 0L), null));
    for (int i = 1; ; i++) {
      YotoTokens tokens = new YotoTokens("a" + i, "r" + i, Instant.EPOCH, "s".repeat(5_000));
      platform.platform().tokenVault().store("account", tokens, i - 1);
      byte[] audio = new byte[OBJECT_SIZE];
      Arrays.fill(audio, (byte) i);
      platform
          .platform()
          .audioStore()
          .put(OBJECT, "audio/mpeg", new ByteArrayInputStream(audio), audio.length);
      platform.platform().items().write(new Write.Replace(KEY, i, Map.of("n", (long) i), null));
      System.out.println(i);
    }
  }
}
