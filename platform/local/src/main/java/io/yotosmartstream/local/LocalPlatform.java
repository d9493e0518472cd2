package io.yotosmartstream.local;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.hints.MqttServiceAddress;
import io.yotosmartstream.hints.MqttServiceHints;
import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.audio.LocalAudio;
import io.yotosmartstream.local.audio.StoreAddress;
import io.yotosmartstream.local.audio.UrlSigner;
import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.local.files.KeyFolder;
import io.yotosmartstream.local.identity.LocalIdentity;
import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.local.items.LocalItems;
import io.yotosmartstream.local.jobs.AudioUploaded;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.local.mail.Outbox;
import io.yotosmartstream.local.pages.LocalPages;
import io.yotosmartstream.local.speech.LocalSpeech;
import io.yotosmartstream.local.store.LocalStoreServer;
import io.yotosmartstream.local.vault.LocalVault;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.yoto.client.YotoClients;
import io.yotosmartstream.yoto.client.YotoSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All ports on a laptop, and what a program there needs beside them: queues to work off and the
 * HTTP endpoint of the store. Several processes may have the same folder open.
 */
public final class LocalPlatform implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalPlatform.class);

  private final Database database;
  private final LocalQueue queue;
  private final Outbox outbox;
  private final UrlSigner signer;
  private final StoreAddress address;
  private final LocalIdentity identity;
  private final MqttServiceHints hints;
  private final Platform platform;

  private LocalPlatform(
      LocalSettings settings, YotoSettings yoto, PasswordCost cost, InstantSource clock) {
    Path data = settings.data();
    KeyFolder keys = new KeyFolder(data.resolve("keys"));
    database = Database.open(data.resolve("yoto.db"));
    queue = new LocalQueue(database, clock);
    outbox = new Outbox(database, clock);
    signer = new UrlSigner(keys.secret("signed-urls.key"), clock);
    address = new StoreAddress(settings.storeUrl());
    String page = settings.pageUrl() == null ? null : settings.pageUrl().toString();
    identity = new LocalIdentity(database, keys, outbox, page, cost, clock);
    hints = hints(settings);
    AudioStore audio =
        LocalAudio.in(
            data.resolve("audio"), database, signer, address, clock, this::announceUpload);
    platform =
        new Platform(
            clock,
            new UlidGenerator(clock),
            LocalItems.in(database, clock),
            audio,
            identity.provider(),
            LocalVault.in(data.resolve("vault"), clock),
            LocalSpeech.create(),
            YotoClients.over(yoto, clock),
            hints.wakeUps(),
            WakeUpSource.none(),
            queue.forJobs(),
            hints.liveUpdates(),
            outbox,
            LocalPages.in(settings.page()));
  }

  /**
   * @param environment see {@link LocalSettings}; {@code YOTO_LOGIN_URL} and its like too
   */
  public static LocalPlatform open(Map<String, String> environment) {
    return open(environment, PasswordCost.RECOMMENDED, InstantSource.system());
  }

  /** For tests: cheap passwords, a clock that can be moved. */
  public static LocalPlatform open(
      Map<String, String> environment, PasswordCost cost, InstantSource clock) {
    // Milliseconds are what every adapter keeps.
    InstantSource millis = () -> Instant.ofEpochMilli(clock.millis());
    return new LocalPlatform(
        LocalSettings.from(environment), YotoSettings.from(environment), cost, millis);
  }

  /** The ports. */
  public Platform platform() {
    return platform;
  }

  /** The queues {@link LocalQueue#JOBS} and {@link LocalQueue#AUDIO_UPLOADED}, to be worked off. */
  public LocalQueue queue() {
    return queue;
  }

  /** The mails that were sent. */
  public Outbox outbox() {
    return outbox;
  }

  /** The key set, and the groups of users. */
  public LocalIdentity identity() {
    return identity;
  }

  /**
   * Starts the store's HTTP endpoint. Where {@code LOCAL_STORE_URL} is not set, this process signs
   * with the endpoint's address from now on.
   *
   * @param port 0 takes a free one
   */
  public LocalStoreServer startStore(String host, int port) throws IOException {
    LocalStoreServer server =
        LocalStoreServer.start(host, port, platform.audioStore(), signer, outbox, identity.jwks());
    address.startedAt(server.url());
    return server;
  }

  @Override
  public void close() {
    hints.close();
    database.close();
  }

  /** As S3 announces what lies where people's audio lies. */
  private void announceUpload(String key, long size) {
    if (key.endsWith("/original")) {
      AudioUploaded message = new AudioUploaded(key, size);
      queue.send(LocalQueue.AUDIO_UPLOADED, Json.STRICT.writeValueAsString(message));
    }
  }

  private static MqttServiceHints hints(LocalSettings settings) {
    MqttServiceAddress mqttService = settings.mqttService();
    if (mqttService == null) {
      LOG.info("MQTT_SERVICE_URL is not set: live updates and wake-ups go nowhere");
      return MqttServiceHints.toNobody();
    }
    return MqttServiceHints.to(mqttService.url(), mqttService.secret());
  }
}
