package io.yotosmartstream.aws.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.BucketClients;
import io.yotosmartstream.aws.clients.CallTimes;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Makes the audio store. */
public final class S3Audio {
  private static final String SITE = "AUDIO_URL";
  private static final String KEY_ID = "AUDIO_SIGNING_KEY_ID";
  private static final String KEY = "AUDIO_SIGNING_KEY";

  private S3Audio() {}

  /**
   * @param settings where they have {@code AUDIO_URL}, audio is fetched from CloudFront there, with
   *     addresses signed by the key whose id is {@code AUDIO_SIGNING_KEY_ID} and that lies in the
   *     parameter of the name {@code AUDIO_SIGNING_KEY}; else from the bucket
   * @param clock says from when on addresses are good
   */
  public static AudioStore in(
      AwsClients clients, String bucket, Map<String, String> settings, InstantSource clock) {
    return in(clients, bucket, settings, clock, Parts.USUAL);
  }

  static AudioStore in(
      AwsClients clients,
      String bucket,
      Map<String, String> settings,
      InstantSource clock,
      Parts parts) {
    BucketAddress address = BucketAddress.of(bucket, clients.region(), clients.endpoint("S3"));
    ObjectUrls urls =
        new ObjectUrls(
            () -> clients.credentials().resolveCredentials(), clients.region().id(), clock);
    Downloads downloads =
        cloudFront(clients, settings, clock).orElse(new BucketDownloads(urls, address));
    return new S3AudioStore(
        BucketClients.make(clients, CallTimes.LONG),
        bucket,
        address,
        urls,
        downloads,
        parts,
        clock);
  }

  private static Optional<Downloads> cloudFront(
      AwsClients clients, Map<String, String> settings, InstantSource clock) {
    String site = settings.get(SITE);
    if (site == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CloudFrontDownloads(
            site.replaceFirst("/+$", ""),
            required(settings, KEY_ID),
            new SigningKey(
                () -> clients.make(SsmClient.builder(), "SSM", CallTimes.QUICK),
                required(settings, KEY)),
            clock));
  }

  private static String required(Map<String, String> settings, String name) {
    @Nullable String value = settings.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Where there is " + SITE + ", set " + name + " too");
    }
    return value;
  }
}
