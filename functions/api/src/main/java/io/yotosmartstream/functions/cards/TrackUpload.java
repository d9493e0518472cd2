package io.yotosmartstream.functions.cards;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.jobs.JobFailedException;
import io.yotosmartstream.functions.jobs.JobRun;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.YotoUpload;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** One audio on its way through Yoto's transcoding (protocol page, section 2.4). */
final class TrackUpload {
  /** Real files take minutes; the fifteen minutes of a worker bound it. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration FIRST_LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  private final AudioStore store;
  private final YotoCloud cloud;
  private final FreshTokens tokens;
  private final InstantSource clock;
  private final FreshTokens.Pause pause;

  TrackUpload(
      AudioStore store,
      YotoCloud cloud,
      FreshTokens tokens,
      InstantSource clock,
      FreshTokens.Pause pause) {
    this.store = store;
    this.cloud = cloud;
    this.tokens = tokens;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * @return Yoto's id of the upload; nothing is sent where Yoto has the file already
   */
  String send(String accountId, String key, StoredAudio audio) {
    try {
      String sha256 = sha256(key);
      String name = audio.fileName() == null ? audio.title() + ".mp3" : audio.fileName();
      YotoUpload upload = tokens.call(accountId, token -> cloud.requestUpload(token, sha256, name));
      URI url = upload.uploadUrl();
      if (url != null) {
        long size = store.head(key).orElseThrow(() -> new FileNotFoundException(key)).size();
        String type = audio.contentType() == null ? "audio/mpeg" : audio.contentType();
        try (InputStream content = store.open(key)) {
          cloud.upload(url, type, content, size);
        }
      }
      return upload.uploadId();
    } catch (FileNotFoundException e) {
      throw new JobFailedException("The audio “" + audio.title() + "” was deleted meanwhile.");
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  /**
   * Waits for the transcoding, looking ever less often. @return the result as {@link #parse} reads
   * it
   */
  String await(String accountId, String uploadId, JobRun run) {
    Instant giveUp = clock.instant().plus(PATIENCE);
    Duration wait = FIRST_LOOK;
    while (true) {
      Optional<YotoTranscode> done =
          tokens.call(accountId, token -> cloud.transcode(token, uploadId));
      if (done.isPresent()) {
        return format(done.get());
      }
      if (clock.instant().isAfter(giveUp)) {
        throw new JobFailedException(
            "Yoto did not finish transcoding within ten minutes. Publish again later.");
      }
      run.stillHere();
      sleep(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_LOOK) < 0 ? wait.multipliedBy(2) : LONGEST_LOOK;
    }
  }

  private static String format(YotoTranscode t) {
    return String.join(
        " ", t.sha256(), "" + t.duration(), "" + t.fileSize(), t.format(), t.channels());
  }

  static YotoTranscode parse(String text) {
    String[] parts = text.split(" ", -1);
    return new YotoTranscode(
        parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3], parts[4]);
  }

  private String sha256(String key) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(store.open(key), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private void sleep(Duration wait) {
    try {
      pause.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Yoto transcodes", e);
    }
  }
}
