package io.yotosmartstream.server;

import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.local.jobs.LocalQueueWorker;
import io.yotosmartstream.local.store.LocalStoreServer;
import io.yotosmartstream.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The local platform, and what on AWS is S3's endpoint, the queues that feed worker functions, and
 * the schedule.
 */
@Configuration(proxyBeanMethods = false)
class LocalServices {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServices.class);
  private static final Duration KEEP_ALIVE = Duration.ofHours(12);

  @Bean
  LocalPlatform localPlatform(ServerSettings settings) {
    return LocalPlatform.open(settings.environment());
  }

  @Bean
  Platform platform(LocalPlatform local) {
    return local.platform();
  }

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
    return new ReadyLine(settings.host(), Map.of("store", store.url().toString()));
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Scheduled work failed and will be done again at its next time", e);
    }
  }
}
