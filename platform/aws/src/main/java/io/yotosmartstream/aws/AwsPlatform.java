package io.yotosmartstream.aws;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.aws.audio.S3Audio;
import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.Once;
import io.yotosmartstream.aws.identity.CognitoIdentity;
import io.yotosmartstream.aws.items.DynamoItems;
import io.yotosmartstream.aws.mail.SesMail;
import io.yotosmartstream.aws.pages.S3Pages;
import io.yotosmartstream.aws.queues.AwsQueues;
import io.yotosmartstream.aws.speech.PollySpeech;
import io.yotosmartstream.aws.vault.AwsVault;
import io.yotosmartstream.aws.vault.YotoClientSecret;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.client.ClientSecret;
import io.yotosmartstream.yoto.client.YotoClients;
import io.yotosmartstream.yoto.client.YotoSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Makes every port from the variables that a stack gives, none before it is used. */
final class AwsPlatform {
  private static final String SECRET = "YOTO_CLIENT_SECRET";

  private final AwsSettings settings;
  private final InstantSource clock;
  private final Once<AwsClients> clients;
  private final ItemStore items;

  private AwsPlatform(AwsSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    clients = new Once<>(() -> AwsClients.from(settings.all()));
    items =
        LazyPort.of(
            ItemStore.class,
            () -> DynamoItems.in(clients.get(), settings.need("TABLE_NAME", "a table"), clock));
  }

  static Platform from(Map<String, String> variables, InstantSource clock) {
    // Milliseconds are what every adapter keeps.
    InstantSource millis = () -> Instant.ofEpochMilli(clock.millis());
    return new AwsPlatform(new AwsSettings(variables), millis).ports();
  }

  private Platform ports() {
    return new Platform(
        clock,
        new UlidGenerator(clock),
        items,
        LazyPort.of(AudioStore.class, this::audio),
        LazyPort.of(
            IdentityProvider.class, () -> CognitoIdentity.in(clients.get(), settings.all(), clock)),
        LazyPort.of(TokenVault.class, this::vault),
        LazyPort.of(SpeechSynthesizer.class, () -> PollySpeech.in(clients.get())),
        LazyPort.of(YotoCloud.class, this::yoto),
        LazyPort.of(WakeUps.class, () -> AwsQueues.wakeUps(clients.get(), wakeUpQueue())),
        LazyPort.of(WakeUpSource.class, () -> AwsQueues.wakeUpSource(clients.get(), wakeUpQueue())),
        LazyPort.of(JobQueue.class, () -> AwsQueues.jobs(clients.get(), jobQueue())),
        LazyPort.of(LiveUpdates.class, new AwsLive(settings, clients, items, clock)),
        LazyPort.of(Mailer.class, () -> SesMail.in(clients.get(), settings.all())),
        LazyPort.of(PageFiles.class, this::page));
  }

  private AudioStore audio() {
    String bucket = settings.need("AUDIO_BUCKET", "a bucket for audio");
    return S3Audio.in(clients.get(), bucket, settings.all(), clock);
  }

  private TokenVault vault() {
    String secrets = settings.need("TOKEN_SECRETS", "a name for the secrets of Yoto accounts");
    String copies = settings.need("TOKEN_PARAMETERS", "a name for the copies of those secrets");
    return AwsVault.in(clients.get(), secrets, copies, clock);
  }

  private YotoCloud yoto() {
    ClientSecret secret =
        settings.has(SECRET)
            ? YotoClientSecret.in(clients.get(), settings.need(SECRET, "it"))
            : ClientSecret.NONE;
    return YotoClients.over(YotoSettings.from(settings.all()), secret, clock);
  }

  private String wakeUpQueue() {
    return settings.need("WAKE_UP_QUEUE_URL", "the queue that wakes the mqtt-service");
  }

  private String jobQueue() {
    return settings.need("JOB_QUEUE_URL", "the queue of jobs");
  }

  private PageFiles page() {
    return S3Pages.in(clients.get(), settings.need("UI_BUCKET", "a bucket with the page"));
  }
}
