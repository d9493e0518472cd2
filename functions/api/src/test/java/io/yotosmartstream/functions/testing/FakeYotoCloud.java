package io.yotosmartstream.functions.testing;

import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.YotoUpload;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Yoto cloud in memory. Codes are {@code code:{user}}; a test may make the next calls fail. */
public final class FakeYotoCloud implements YotoCloud {
  public final List<YotoDevice> devices = new ArrayList<>();
  public final Map<String, YotoCard> cards = new HashMap<>();
  public final List<YotoContent> saved = new ArrayList<>();
  public final List<String> uploaded = new ArrayList<>();
  public int looksUntilTranscoded;
  public int failAfterUploads = Integer.MAX_VALUE;
  public @Nullable YotoCloudException next;
  public Runnable whileUploading = () -> {};
  private final InstantSource clock;

  public FakeYotoCloud(InstantSource clock) {
    this.clock = clock;
  }

  private void failIfTold() {
    YotoCloudException failure = next;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public URI authorizeUrl(String state, String codeChallenge) {
    return URI.create(
        "https://login.example/authorize?state=" + state + "&code_challenge=" + codeChallenge);
  }

  @Override
  public YotoTokens exchangeCode(String code, String codeVerifier) {
    failIfTold();
    String user = code.substring("code:".length());
    return new YotoTokens(
        "access:" + user, "refresh:" + user, clock.instant().plus(Duration.ofHours(24)), "all");
  }

  @Override
  public YotoTokens refresh(String refreshToken) {
    failIfTold();
    String user = refreshToken.split(":")[1];
    return new YotoTokens(
        "access:" + user, "refresh:" + user, clock.instant().plus(Duration.ofHours(24)), "all");
  }

  @Override
  public String userOf(String accessToken) {
    return "auth0|" + accessToken.split(":")[1];
  }

  @Override
  public Optional<String> accountEmail(String accessToken) {
    return Optional.of(accessToken.split(":")[1] + "@yoto.example");
  }

  @Override
  public List<YotoDevice> devices(String accessToken) {
    failIfTold();
    return List.copyOf(devices);
  }

  @Override
  public List<YotoLibraryEntry> library(String accessToken) {
    failIfTold();
    return cards.values().stream()
        .map(card -> new YotoLibraryEntry(card.cardId(), card.title(), null, null, null, true))
        .toList();
  }

  @Override
  public Optional<YotoCard> card(String accessToken, String cardId) {
    failIfTold();
    return Optional.ofNullable(cards.get(cardId));
  }

  @Override
  public YotoUpload requestUpload(String accessToken, String sha256Hex, String fileName) {
    failIfTold();
    boolean known = uploaded.contains(sha256Hex);
    return new YotoUpload(sha256Hex, known ? null : URI.create("https://up.example/" + sha256Hex));
  }

  @Override
  public void upload(URI uploadUrl, String contentType, InputStream content, long size) {
    failIfTold();
    whileUploading.run();
    uploaded.add(uploadUrl.getPath().substring(1));
    if (uploaded.size() >= failAfterUploads) {
      next = new YotoCloudException(YotoCloudException.Kind.UNAVAILABLE, "down");
    }
  }

  @Override
  public Optional<YotoTranscode> transcode(String accessToken, String uploadId) {
    failIfTold();
    return looksUntilTranscoded-- > 0
        ? Optional.empty()
        : Optional.of(
            new YotoTranscode("sha-" + uploadId.substring(0, 8), 3, 99, "opus", "stereo"));
  }

  @Override
  public String saveContent(String accessToken, YotoContent content) {
    failIfTold();
    saved.add(content);
    String id = content.cardId() == null ? newId() : content.cardId();
    cards.put(id, new YotoCard(id, content.title(), null, null, null, List.of()));
    return id;
  }

  private String newId() {
    return cards.isEmpty() ? "aB3dE" : "aB3d" + cards.size();
  }
}
