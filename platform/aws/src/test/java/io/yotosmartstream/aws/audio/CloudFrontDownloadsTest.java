package io.yotosmartstream.aws.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.StandIn;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CloudFrontDownloadsTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "AUDIO_URL", "https://d111.cloudfront.net/",
          "AUDIO_SIGNING_KEY_ID", "K2JCJMDEHXQW5F",
          "AUDIO_SIGNING_KEY", "/yoto/prod/signing-key");
  private static final Pattern SIGNED =
      Pattern.compile("(.*)&Expires=(\\d+)&Signature=([A-Za-z0-9_~-]+)&Key-Pair-Id=(\\w+)");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));

  @Test
  void signsTheWholeAddressUntilItsEnd() throws Exception {
    KeyPair keys = keys();
    try (StandIn ssm = new StandIn(call -> parameter(pem(keys)))) {
      AudioStore store = S3Audio.in(ssm.clients(), "bucket", SETTINGS, CLOCK);

      URI url = store.signDownload("audio/h/a/original", Duration.ofHours(1), "Bär.mp3");

      Matcher parts = SIGNED.matcher(url.toString());
      assertThat(parts.matches()).isTrue();
      assertThat(parts.group(1))
          .startsWith(
              "https://d111.cloudfront.net/audio/h/a/original?response-content-disposition=attach")
          .contains("B%25C3%25A4r.mp3");
      assertThat(parts.group(2)).isEqualTo("1800003600");
      assertThat(parts.group(4)).isEqualTo("K2JCJMDEHXQW5F");
      String policy =
          "{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":%s}}}]}"
              .formatted(parts.group(1), parts.group(2));
      assertThat(isSignedBy(keys, policy, parts.group(3))).isTrue();
    }
  }

  @Test
  void theKeyIsReadOnceAndNotBeforeItIsNeeded() throws Exception {
    KeyPair keys = keys();
    try (StandIn ssm = new StandIn(call -> parameter(pem(keys)))) {
      AudioStore store = S3Audio.in(ssm.clients(), "bucket", SETTINGS, CLOCK);
      assertThat(ssm.requests()).isEmpty();

      store.signDownload("audio/h/a/original", Duration.ofHours(1), "a.mp3");
      store.signDownload("audio/h/b/original", Duration.ofHours(1), "b.mp3");

      assertThat(ssm.requests())
          .singleElement()
          .satisfies(
              call ->
                  assertThat(JsonMapper.shared().readTree(call.body()))
                      .isEqualTo(
                          JsonMapper.shared()
                              .readTree(
                                  "{\"Name\":\"/yoto/prod/signing-key\",\"WithDecryption\":true}")));
    }
  }

  @Test
  void aKeyThatCannotBeReadIsAFaultAndIsReadAgain() throws Exception {
    KeyPair keys = keys();
    try (StandIn ssm =
        new StandIn(
            call ->
                call.number() == 1
                    ? Reply.error(400, "AccessDeniedException")
                    : parameter(pem(keys)))) {
      AudioStore store = S3Audio.in(ssm.clients(), "bucket", SETTINGS, CLOCK);

      assertThatThrownBy(() -> store.signDownload("a", Duration.ofHours(1), "a.mp3"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("/yoto/prod/signing-key");
      assertThat(store.signDownload("a", Duration.ofHours(1), "a.mp3")).isNotNull();
    }
  }

  @Test
  void whatIsNoKeyIsSaidWithoutShowingIt() throws Exception {
    try (StandIn ssm = new StandIn(call -> parameter("-----BEGIN EC PRIVATE KEY-----\nabc"))) {
      AudioStore store = S3Audio.in(ssm.clients(), "bucket", SETTINGS, CLOCK);

      assertThatThrownBy(() -> store.signDownload("a", Duration.ofHours(1), "a.mp3"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("make signing-key")
          .hasMessageNotContaining("abc");
    }
  }

  @Test
  void anAddressWithoutItsKeyIsRefused() throws Exception {
    try (StandIn ssm = new StandIn(call -> Reply.error(500, "InternalServerError"))) {
      Map<String, String> settings = Map.of("AUDIO_URL", "https://d111.cloudfront.net");

      assertThatThrownBy(() -> S3Audio.in(ssm.clients(), "bucket", settings, CLOCK))
          .hasMessage("Where there is AUDIO_URL, set AUDIO_SIGNING_KEY_ID too");
    }
  }

  private static boolean isSignedBy(KeyPair keys, String policy, String signature)
      throws Exception {
    Signature rsa = Signature.getInstance("SHA1withRSA");
    rsa.initVerify(keys.getPublic());
    rsa.update(policy.getBytes(UTF_8));
    String base64 = signature.replace('-', '+').replace('_', '=').replace('~', '/');
    return rsa.verify(Base64.getDecoder().decode(base64));
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static Reply parameter(String value) {
    return Reply.json(
        200, JsonMapper.shared().writeValueAsString(Map.of("Parameter", Map.of("Value", value))));
  }
}
