package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.accounts.AccountFunctions;
import io.yotosmartstream.functions.accounts.DeletingHouseholds;
import io.yotosmartstream.functions.accounts.MeFunctions;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.health.HealthFunctions;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.functions.households.SignUpRule;
import io.yotosmartstream.functions.yotolink.DeviceSync;
import io.yotosmartstream.functions.yotolink.Unlinking;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the functions about people stand on. */
@Configuration(proxyBeanMethods = false)
class AccountUseCases {
  @Bean
  Table table(Platform platform) {
    return new Table(platform.items());
  }

  @Bean
  FreshTokens.Pause pause() {
    return Thread::sleep;
  }

  @Bean
  FreshTokens freshTokens(Platform platform, Table table, FreshTokens.Pause pause) {
    Leases leases = new Leases(table, platform.clock());
    return new FreshTokens(
        table, platform.tokenVault(), platform.yotoCloud(), leases, platform.clock(), pause);
  }

  @Bean
  Callers callers(Table table) {
    return new Callers(table);
  }

  @Bean
  HealthFunctions healthFunctions(Platform platform, ApiSettings settings) {
    return new HealthFunctions(settings, platform.items(), platform.audioStore());
  }

  @Bean
  RateLimiter rateLimiter(Platform platform, Table table) {
    return new RateLimiter(table, platform.clock());
  }

  @Bean
  FoundHouseholds foundHouseholds(Platform platform, Table table) {
    return new FoundHouseholds(table, platform.ids(), platform.clock());
  }

  @Bean
  SignUpRule signUpRule(ApiSettings settings, Table table) {
    return new SignUpRule(settings.signUp(), table);
  }

  @Bean
  AccountFunctions accountFunctions(
      Platform platform,
      FoundHouseholds households,
      SignUpRule signUps,
      RateLimiter limiter,
      ApiSettings settings) {
    return new AccountFunctions(
        platform.identity(),
        households,
        signUps,
        limiter,
        platform.mailer(),
        platform.live(),
        settings);
  }

  @Bean
  Quotas quotas(Platform platform, Table table, ApiSettings settings) {
    return new Quotas(table, settings, platform.clock());
  }

  @Bean
  HouseholdFunctions householdFunctions(Platform platform, Table table, Quotas quotas) {
    return new HouseholdFunctions(table, quotas, platform.live());
  }

  @Bean
  InvitationFunctions invitationFunctions(
      Platform platform, Table table, RateLimiter limiter, ApiSettings settings) {
    return new InvitationFunctions(
        table, platform.ids(), platform.clock(), platform.mailer(), limiter, settings);
  }

  @Bean
  Unlinking unlinking(Platform platform) {
    return new Unlinking(
        platform.items(),
        platform.tokenVault(),
        platform.wakeUps(),
        platform.live(),
        platform.clock());
  }

  @Bean
  MeFunctions meFunctions(
      Platform platform,
      Table table,
      InvitationFunctions invitations,
      Unlinking unlinking,
      RateLimiter limiter) {
    return new MeFunctions(
        table,
        platform.identity(),
        invitations,
        new DeletingHouseholds(platform.items(), platform.audioStore(), unlinking),
        limiter,
        platform.live());
  }

  @Bean
  DeviceSync deviceSync(Platform platform, FreshTokens tokens) {
    return new DeviceSync(
        platform.items(), platform.yotoCloud(), tokens, platform.wakeUps(), platform.clock());
  }

  @Bean
  YotoLinkFunctions yotoLinkFunctions(
      Platform platform, Table table, DeviceSync devices, Unlinking unlinking) {
    return new YotoLinkFunctions(
        table,
        platform.yotoCloud(),
        platform.tokenVault(),
        devices,
        unlinking,
        platform.wakeUps(),
        platform.live(),
        platform.ids(),
        platform.clock());
  }
}
