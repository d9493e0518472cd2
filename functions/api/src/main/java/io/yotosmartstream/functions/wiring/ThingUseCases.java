package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.accounts.ExportFunctions;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.SpeechFunctions;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.library.LibraryFunctions;
import io.yotosmartstream.functions.live.LiveFunctions;
import io.yotosmartstream.functions.players.CommandFunctions;
import io.yotosmartstream.functions.players.PlayerFunctions;
import io.yotosmartstream.functions.players.Skipping;
import io.yotosmartstream.functions.yotolink.DeviceSync;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the functions about players, audio and cards stand on. */
@Configuration(proxyBeanMethods = false)
class ThingUseCases {
  @Bean
  PlayerFunctions playerFunctions(Table table, DeviceSync devices) {
    return new PlayerFunctions(table, devices);
  }

  @Bean
  CommandFunctions commandFunctions(
      Platform platform, Table table, PlayerFunctions players, FreshTokens tokens) {
    return new CommandFunctions(
        table,
        players,
        new Skipping(platform.yotoCloud(), tokens),
        platform.wakeUps(),
        platform.ids(),
        platform.clock());
  }

  @Bean
  LiveFunctions liveFunctions(Platform platform, Table table, ApiSettings settings) {
    return new LiveFunctions(new LiveTickets(table, platform.clock()), settings);
  }

  @Bean
  JobFunctions jobFunctions(Platform platform, Table table) {
    return new JobFunctions(
        table, platform.jobs(), platform.live(), platform.ids(), platform.clock());
  }

  @Bean
  AudioFunctions audioFunctions(Platform platform, Table table, Quotas quotas) {
    return new AudioFunctions(
        table, platform.audioStore(), quotas, platform.live(), platform.ids(), platform.clock());
  }

  @Bean
  SpeechFunctions speechFunctions(Platform platform, Quotas quotas, JobFunctions jobs) {
    return new SpeechFunctions(platform.speech(), quotas, jobs, platform.ids(), platform.clock());
  }

  @Bean
  CardFunctions cardFunctions(Platform platform, Table table, JobFunctions jobs) {
    return new CardFunctions(table, jobs, platform.live(), platform.ids(), platform.clock());
  }

  @Bean
  LibraryFunctions libraryFunctions(Platform platform, Table table, FreshTokens tokens) {
    return new LibraryFunctions(table, platform.yotoCloud(), tokens);
  }

  @Bean
  ExportFunctions exportFunctions(
      Platform platform,
      Table table,
      HouseholdFunctions households,
      InvitationFunctions invitations,
      YotoLinkFunctions link,
      PlayerFunctions players,
      AudioFunctions audio,
      CardFunctions cards) {
    return new ExportFunctions(
        platform.clock(), table, households, invitations, link, players, audio, cards);
  }
}
