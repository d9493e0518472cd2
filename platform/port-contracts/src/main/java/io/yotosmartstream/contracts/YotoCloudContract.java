package io.yotosmartstream.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.YotoUpload;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link YotoCloud} says, against a cloud with one family that has players and cards: a
 * simulator, or a test account of the real one.
 */
public abstract class YotoCloudContract {
  private static final String VERIFIER = "verifier-".repeat(6);
  private YotoCloud cloud;

  protected abstract YotoCloud cloud() throws Exception;

  /** One that nobody answers. */
  protected abstract YotoCloud unreachable() throws Exception;

  /**
   * Opens the consent page as the family does and consents.
   *
   * @return where the browser is sent then
   */
  protected abstract URI consent(URI authorizeUrl) throws Exception;

  /** A file that can be transcoded, another one each time. */
  protected abstract byte[] newAudio() throws Exception;

  protected abstract String audioType();

  /** Returns when transcodes that were begun are over. */
  protected abstract void letTranscode() throws Exception;

  @BeforeEach
  void makeCloud() throws Exception {
    cloud = cloud();
  }

  @Test
  void aConsentBringsTokens() throws Exception {
    URI callback = consent(cloud.authorizeUrl("state-1", challenge()));
    assertThat(callback.getQuery()).contains("state=state-1");
    YotoTokens tokens = cloud.exchangeCode(code(callback), VERIFIER);
    assertThat(tokens.accessToken()).isNotBlank();
    assertThat(tokens.refreshToken()).isNotBlank();
    assertThat(tokens.scope()).isNotBlank();
    assertThat(cloud.userOf(tokens.accessToken())).isNotBlank();
  }

  @Test
  void aCodeIsGoodOnceAndForItsVerifierOnly() throws Exception {
    String code = code(consent(cloud.authorizeUrl("s", challenge())));
    assertKind(Kind.INVALID_GRANT, () -> cloud.exchangeCode(code, "another-" + VERIFIER));
    String other = code(consent(cloud.authorizeUrl("s", challenge())));
    cloud.exchangeCode(other, VERIFIER);
    assertKind(Kind.INVALID_GRANT, () -> cloud.exchangeCode(other, VERIFIER));
  }

  @Test
  void aRefreshTokenIsSpentByItsUse() throws Exception {
    YotoTokens first = tokens();
    YotoTokens second = cloud.refresh(requireNonNull(first.refreshToken()));
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(cloud.devices(second.accessToken())).isNotEmpty();
    assertKind(Kind.INVALID_GRANT, () -> cloud.refresh(requireNonNull(first.refreshToken())));
  }

  @Test
  void aTokenThatIsNoneIsRefused() {
    assertKind(Kind.UNAUTHORIZED, () -> cloud.devices("no-token"));
    assertKind(Kind.UNAUTHORIZED, () -> cloud.library("no-token"));
    assertKind(Kind.INVALID_GRANT, () -> cloud.refresh("no-token"));
  }

  @Test
  void tellsPlayers() throws Exception {
    List<YotoDevice> devices = cloud.devices(tokens().accessToken());
    assertThat(devices).isNotEmpty().extracting(YotoDevice::deviceId).doesNotHaveDuplicates();
    assertThat(devices).allSatisfy(device -> assertThat(device.name()).isNotBlank());
  }

  @Test
  void tellsTheLibraryAndItsCards() throws Exception {
    String token = tokens().accessToken();
    List<YotoLibraryEntry> library = cloud.library(token);
    assertThat(library).isNotEmpty().allSatisfy(card -> assertThat(card.title()).isNotBlank());
    YotoCard card = cloud.card(token, library.getFirst().cardId()).orElseThrow();
    assertThat(card.title()).isEqualTo(library.getFirst().title());
    assertThat(card.chapters()).isNotEmpty();
    assertThat(cloud.card(token, "zzzzz")).isEmpty();
  }

  @Test
  void aFileBecomesACard() throws Exception {
    String token = tokens().accessToken();
    YotoTranscode transcode = transcoded(token, newAudio());
    assertThat(transcode.sha256()).isNotBlank();
    assertThat(transcode.duration()).isPositive();
    String cardId = cloud.saveContent(token, content(null, "Ours Ü", transcode));
    YotoCard card = cloud.card(token, cardId).orElseThrow();
    assertThat(card.title()).isEqualTo("Ours Ü");
    assertThat(card.chapters()).hasSize(1);

    assertThat(cloud.saveContent(token, content(cardId, "Changed", transcode))).isEqualTo(cardId);
    assertThat(cloud.card(token, cardId).orElseThrow().title()).isEqualTo("Changed");
  }

  @Test
  void aFileThatIsThereNeedsNoUpload() throws Exception {
    String token = tokens().accessToken();
    byte[] audio = newAudio();
    transcoded(token, audio);
    YotoUpload again = cloud.requestUpload(token, sha256(audio), "again.wav");
    assertThat(again.uploadUrl()).isNull();
    assertThat(cloud.transcode(token, again.uploadId())).isPresent();
  }

  @Test
  void aCloudThatDoesNotAnswerIsUnavailable() throws Exception {
    YotoCloud lost = unreachable();
    assertKind(Kind.UNAVAILABLE, () -> lost.devices("token"));
    assertKind(Kind.UNAVAILABLE, () -> lost.refresh("token"));
  }

  private YotoTranscode transcoded(String token, byte[] audio) throws Exception {
    YotoUpload upload = cloud.requestUpload(token, sha256(audio), "story.wav");
    URI url = requireNonNull(upload.uploadUrl());
    cloud.upload(url, audioType(), new ByteArrayInputStream(audio), audio.length);
    letTranscode();
    Optional<YotoTranscode> transcode = cloud.transcode(token, upload.uploadId());
    assertThat(transcode).isPresent();
    return transcode.orElseThrow();
  }

  private YotoTokens tokens() throws Exception {
    return cloud.exchangeCode(code(consent(cloud.authorizeUrl("s", challenge()))), VERIFIER);
  }

  private static YotoContent content(@Nullable String cardId, String title, YotoTranscode audio) {
    YotoContent.Track track = new YotoContent.Track("One", audio);
    return new YotoContent(
        cardId, title, null, List.of(new YotoContent.Chapter("One", List.of(track))));
  }

  private static String code(URI callback) {
    for (String part : callback.getQuery().split("&", -1)) {
      if (part.startsWith("code=")) {
        return part.substring("code=".length());
      }
    }
    throw new AssertionError("There is no code in the callback");
  }

  private static void assertKind(Kind kind, ThrowingCallable call) {
    YotoCloudException thrown = catchThrowableOfType(YotoCloudException.class, call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.kind()).isEqualTo(kind);
  }

  private static String challenge() throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(digest(bytes));
  }

  private static byte[] digest(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
