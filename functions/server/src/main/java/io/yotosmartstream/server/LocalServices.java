package io.yotosmartstream.server;

import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.local.jobs.LocalQueueWorker;
import io.yotosmartstream.local.store.LocalStoreServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What on AWS is S3's endpoint, the queues that feed worker functions, and the schedule. */
@Configuration(proxyBeanMethods = false)
class LocalServices {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServices.class);
  private static final Duration KEEP_ALIVE = Duration.ofHours(12);

  @Bean(destroyMethod = "close")
  LocalStoreServer localStore(LocalPlatform local, ServerSettings settings) throws IOException {
    return local.startStore(settings.host(), settings.storePort());
  }

  @Bean(destroyMethod = "close")
  LocalQueueWorker ingestWorker(LocalPlatform local, Consumer<AudioUploaded> ingestAudio) {
    return LocalQueueWorker.start(
        local.queue(),
        LocalQueue.AUDIO_UPLOADED,
        body -> ingestAudio.accept(Json.LENIENT.readValue(body, AudioUploaded.class)));
  }

  @Bean(destroyMethod = "close")
  LocalQueueWorker jobWorker(LocalPlatform local, Consumer<JobMessage> runJob) {
    return LocalQueueWorker.start(
        local.queue(),
        LocalQueue.JOBS,
        body -> runJob.accept(Json.LENIENT.readValue(body, JobMessage.class)));
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService schedule(Consumer<Instant> keepTokensAlive, InstantSource clock) {
    ScheduledExecutorService schedule =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule").factory());
    var unused =
        schedule.scheduleAtFixedRate(
            () -> quietly(() -> keepTokensAlive.accept(clock.instant())),
            KEEP_ALIVE.toSeconds(),
            KEEP_ALIVE.toSeconds(),
            TimeUnit.SECONDS);
    return schedule;
  }

  @Bean
  InstantSource clock(LocalPlatform local) {
    return local.platform().clock();
  }

  @Bean
  ReadyLine readyLine(LocalStoreServer store, ServerSettings settings) {
    return new ReadyLine(store, settings);
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Scheduled work failed and will be done again at its next time", e);
    }
  }

  /** Says on standard output where everything is, once it answers. */
  record ReadyLine(LocalStoreServer store, ServerSettings settings) {
    record Urls(String http, String store) {}

    @EventListener
    void started(WebServerInitializedEvent event) {
      String http = "http://" + settings.host() + ":" + event.getWebServer().getPort();
      System.out.println(
          "READY " + Json.STRICT.writeValueAsString(new Urls(http, store.url().toString())));
    }
  }
}
