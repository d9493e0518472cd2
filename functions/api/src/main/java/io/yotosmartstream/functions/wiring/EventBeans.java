package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.audio.AudioUploaded;
import io.yotosmartstream.functions.audio.IngestAudio;
import io.yotosmartstream.functions.audio.SpeechWork;
import io.yotosmartstream.functions.cards.PublishWork;
import io.yotosmartstream.functions.jobs.RunJob;
import io.yotosmartstream.functions.yotolink.KeepTokensAlive;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccounts;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Functions that no HTTP operation names: they answer events. */
@Configuration(proxyBeanMethods = false)
class EventBeans {
  @Bean
  Consumer<AudioUploaded> ingestAudio(Platform platform, Table table) {
    return new IngestAudio(table, platform.audioStore(), platform.live(), platform.clock());
  }

  @Bean
  Consumer<JobMessage> runJob(
      Platform platform, Table table, FreshTokens tokens, FreshTokens.Pause pause) {
    return new RunJob(
        table,
        platform.live(),
        platform.clock(),
        Map.of(
            JobKind.SPEECH,
            new SpeechWork(
                table, platform.audioStore(), platform.speech(), platform.live(), platform.clock()),
            JobKind.PUBLISH_CARD,
            new PublishWork(
                table,
                platform.audioStore(),
                platform.yotoCloud(),
                tokens,
                platform.live(),
                platform.clock(),
                pause)));
  }

  /** The time it gets is when the schedule fired; what it does does not depend on it. */
  @Bean
  Consumer<Instant> keepTokensAlive(Table table, FreshTokens tokens) {
    KeepTokensAlive keep = new KeepTokensAlive(new YotoAccounts(table), tokens);
    return firedAt -> keep.run();
  }
}
