package io.yotosmartstream.aws.audio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Signs URLs of objects as S3 wants them. The SDK's pre-signer is made of the same signer, but
 * signs by the system's clock only, and adds a checksum of the body that only it could send.
 */
final class ObjectUrls {
  /** S3 takes no longer ones. */
  static final Duration LONGEST = Duration.ofDays(7);

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  private final Supplier<AwsCredentials> credentials;
  private final String region;
  private final InstantSource clock;

  ObjectUrls(Supplier<AwsCredentials> credentials, String region, InstantSource clock) {
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  /**
   * @param headers the request must carry these
   * @param query goes into the URL before the signature
   * @param lifetime whole seconds, up to {@link #LONGEST}
   */
  URI sign(
      SdkHttpMethod method,
      URI object,
      Map<String, String> headers,
      Map<String, String> query,
      Duration lifetime) {
    if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A signed URL is good for one second to seven days, not " + lifetime);
    }
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(method).uri(object);
    headers.forEach(request::putHeader);
    query.forEach(request::putRawQueryParameter);
    Instant now = clock.instant();
    return SIGNER
        .sign(
            sign ->
                sign.identity(credentials.get())
                    .request(request.build())
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime)
                    .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                    .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
        .request()
        .getUri();
  }
}
