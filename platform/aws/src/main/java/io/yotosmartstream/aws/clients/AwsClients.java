package io.yotosmartstream.aws.clients;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Makes every client of an AWS service alike: one HTTP client for all of them, credentials and
 * region from the environment, endpoints of an emulator where {@code AWS_ENDPOINT_URL} or {@code
 * AWS_ENDPOINT_URL_{SERVICE}} says so, time-outs and retries on purpose.
 */
public final class AwsClients implements AutoCloseable {
  /** Opening a connection. Within a region it takes milliseconds. */
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final Map<String, String> settings;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final Region region;

  private AwsClients(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
    this.http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).build();
    this.credentials = credentials(this.settings);
    this.region = region(this.settings);
  }

  /**
   * @param settings the environment variables of the process
   */
  public static AwsClients from(Map<String, String> settings) {
    return new AwsClients(settings);
  }

  /**
   * Completes a builder; the service's own options are set by the caller.
   *
   * @param times how long a call may take
   */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      B builder, String service, CallTimes times) {
    return make(builder, service, times, more -> {});
  }

  /**
   * Completes a builder whose service needs more than times.
   *
   * @param more retries and interceptors of its own
   */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      B builder,
      String service,
      CallTimes times,
      Consumer<ClientOverrideConfiguration.Builder> more) {
    endpoint(service).ifPresent(builder::endpointOverride);
    return complete(builder, times, more);
  }

  /**
   * Completes the builder of a client whose endpoint is a thing of our own, such as an API of the
   * gateway.
   */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C makeAt(
      B builder, URI endpoint, CallTimes times) {
    builder.endpointOverride(endpoint);
    return complete(builder, times, more -> {});
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C complete(
      B builder, CallTimes times, Consumer<ClientOverrideConfiguration.Builder> more) {
    return builder
        .httpClient(http)
        .credentialsProvider(credentials)
        .region(region)
        .overrideConfiguration(
            override ->
                override
                    .apiCallAttemptTimeout(times.attempt())
                    .apiCallTimeout(times.whole())
                    .retryStrategy(RetryMode.STANDARD)
                    .applyMutation(more))
        .build();
  }

  /**
   * The endpoint that is to be used instead of AWS's own.
   *
   * @param service its name in variables, for example {@code S3} or {@code SECRETS_MANAGER}
   */
  public Optional<URI> endpoint(String service) {
    String own = settings.get("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT));
    String url = own != null ? own : settings.get("AWS_ENDPOINT_URL");
    return Optional.ofNullable(url).filter(given -> !given.isBlank()).map(URI::create);
  }

  public AwsCredentialsProvider credentials() {
    return credentials;
  }

  public Region region() {
    return region;
  }

  /** The clients made here do not work any more. */
  @Override
  public void close() {
    http.close();
  }

  /**
   * Keys among the variables are used as they are, which spares a starting function the search of
   * the default chain; without them (a container's role, a laptop's profile) the chain is asked.
   */
  private static AwsCredentialsProvider credentials(Map<String, String> settings) {
    String id = settings.get("AWS_ACCESS_KEY_ID");
    String secret = settings.get("AWS_SECRET_ACCESS_KEY");
    if (id == null || secret == null) {
      return DefaultCredentialsProvider.builder().build();
    }
    String session = settings.get("AWS_SESSION_TOKEN");
    AwsCredentials keys =
        session == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, session);
    return StaticCredentialsProvider.create(keys);
  }

  private static Region region(Map<String, String> settings) {
    String region = settings.getOrDefault("AWS_REGION", settings.get("AWS_DEFAULT_REGION"));
    return region == null ? new DefaultAwsRegionProviderChain().getRegion() : Region.of(region);
  }
}
