package io.yotosmartstream.aws.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.SignedUpload;
import io.yotosmartstream.aws.clients.AwsClients;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;

class ObjectUrlsTest {
  private static final Map<String, String> US_EAST_1 =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_SESSION_TOKEN", "session");

  /** The example of "Authenticating Requests: Using Query Parameters" in S3's reference. */
  @ParameterizedTest
  @ValueSource(strings = {"https", "http"})
  void signsAsTheReferenceOfS3Does(String scheme) {
    ObjectUrls urls =
        new ObjectUrls(
            () ->
                AwsBasicCredentials.create(
                    "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            "us-east-1",
            InstantSource.fixed(Instant.parse("2013-05-24T00:00:00Z")));

    URI url =
        urls.sign(
            SdkHttpMethod.GET,
            URI.create(scheme + "://examplebucket.s3.amazonaws.com/test.txt"),
            Map.of(),
            Map.of(),
            Duration.ofDays(1));

    assertThat(url.getRawQuery().split("&"))
        .containsExactlyInAnyOrder(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request",
            "X-Amz-Date=20130524T000000Z",
            "X-Amz-Expires=86400",
            "X-Amz-SignedHeaders=host",
            "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }

  @Test
  void anUploadIsSignedForItsTypeAndSizeAtTheRegionsHost() {
    try (AwsClients clients = AwsClients.from(US_EAST_1)) {
      AudioStore store = S3Audio.in(clients, "yoto-audio", US_EAST_1, InstantSource.system());

      SignedUpload upload = store.signUpload("audio/h/a/original", "audio/mpeg", 7);

      assertThat(upload.url().getHost()).isEqualTo("yoto-audio.s3.us-east-1.amazonaws.com");
      assertThat(upload.url().getPath()).isEqualTo("/audio/h/a/original");
      assertThat(upload.url().getQuery())
          .contains("X-Amz-SignedHeaders=content-length;content-type;host")
          .contains("X-Amz-Expires=3600")
          .contains("X-Amz-Security-Token=session");
      assertThat(upload.headers()).isEqualTo(Map.of("Content-Type", "audio/mpeg"));
    }
  }

  @Test
  void aDownloadIsAtTheRegionsHost() {
    try (AwsClients clients = AwsClients.from(US_EAST_1)) {
      AudioStore store = S3Audio.in(clients, "yoto-audio", US_EAST_1, InstantSource.system());

      URI url = store.signDownload("audio/h/a/original", Duration.ofMinutes(5), "Bär.mp3");

      assertThat(url.getHost()).isEqualTo("yoto-audio.s3.us-east-1.amazonaws.com");
      assertThat(url.getQuery())
          .contains("response-content-disposition=attachment; filename=\"B_r.mp3\";")
          .contains("X-Amz-Expires=300");
    }
  }

  @Test
  void refusesLifetimesThatS3WouldRefuse() {
    try (AwsClients clients = AwsClients.from(US_EAST_1)) {
      AudioStore store = S3Audio.in(clients, "yoto-audio", US_EAST_1, InstantSource.system());
      for (Duration lifetime : new Duration[] {Duration.ZERO, Duration.ofDays(8)}) {
        assertThatThrownBy(() -> store.signDownload("audio/h/a/original", lifetime, "a.mp3"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("one second to seven days");
      }
    }
  }
}
