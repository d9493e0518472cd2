package io.yotosmartstream.mqtt;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.mqtt.accounts.AccountService;
import io.yotosmartstream.mqtt.accounts.AccountTokens;
import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.accounts.Backoff;
import io.yotosmartstream.mqtt.accounts.Tasks;
import io.yotosmartstream.mqtt.broker.Broker;
import io.yotosmartstream.mqtt.broker.SpringIntegrationBroker;
import io.yotosmartstream.mqtt.live.LiveHub;
import io.yotosmartstream.mqtt.metrics.EmbeddedMetrics;
import io.yotosmartstream.mqtt.players.PlayerContext;
import io.yotosmartstream.mqtt.players.Tally;
import io.yotosmartstream.mqtt.work.SystemTimers;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.PlayerReports;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccounts;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;

/** The service itself, wired by hand. {@link Platform} and settings come from who starts it. */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
class MqttServiceConfiguration {
  /** A type of its own, as the hub is one of the {@link LiveUpdates} too. */
  record PlayerNews(LiveUpdates pages) {}

  private static final Logger COMMANDS = LoggerFactory.getLogger(CommandLifeCycle.class);

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService threads() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  SystemTimers timers(ExecutorService threads) {
    return new SystemTimers(threads);
  }

  @Bean
  Table table(Platform platform) {
    return new Table(platform.items());
  }

  @Bean
  Tally tally() {
    return new Tally();
  }

  @Bean
  LiveHub liveHub(Platform platform) {
    return new LiveHub(platform.clock());
  }

  /** Where pages keep their sockets: at this program, unless the platform has a place for them. */
  @Bean
  PlayerNews playerNews(MqttServiceSettings settings, Platform platform, LiveHub hub) {
    return new PlayerNews(settings.pagesElsewhere() ? platform.live() : hub);
  }

  @Bean
  Leases leases(Table table, Platform platform) {
    return new Leases(table, platform.clock());
  }

  @Bean
  Broker broker(MqttServiceSettings settings, BeanFactory beans) {
    return new SpringIntegrationBroker(settings.brokerUrl(), beans);
  }

  @Bean
  AccountTokens accountTokens(Table table, Platform platform, Leases leases) {
    FreshTokens tokens =
        new FreshTokens(
            table,
            platform.tokenVault(),
            platform.yotoCloud(),
            leases,
            platform.clock(),
            Thread::sleep);
    return (accountId, renew) -> renew ? tokens.renewed(accountId) : tokens.forAccount(accountId);
  }

  @Bean
  CommandLifeCycle commandLifeCycle(Table table, Platform platform, PlayerNews news) {
    return new CommandLifeCycle(
        table,
        platform.clock(),
        (householdId, command) -> {
          COMMANDS
              .atInfo()
              .addKeyValue("correlationId", command.correlationId())
              .log(
                  "Command {} ({}) of player {} is {}.",
                  command.commandId(),
                  command.kind(),
                  command.deviceId(),
                  command.status());
          news.pages()
              .publish(
                  householdId,
                  new LiveMessage.CommandMessage(
                      platform.clock().instant(), command.correlationId(), command));
        });
  }

  @Bean
  PlayerContext playerContext(
      Table table,
      Platform platform,
      MqttServiceSettings settings,
      PlayerNews news,
      CommandLifeCycle commands,
      Timers timers,
      ExecutorService threads,
      Tally tally) {
    return new PlayerContext(
        new PlayerReports(table, news.pages(), platform.clock()),
        commands,
        timers,
        threads,
        platform.clock(),
        settings.rhythm(),
        tally);
  }

  @Bean
  Accounts accounts(
      Table table,
      Platform platform,
      MqttServiceSettings settings,
      Leases leases,
      AccountTokens tokens,
      Broker broker,
      PlayerContext players) {
    AccountService.Means means =
        new AccountService.Means(
            table,
            tokens,
            broker,
            players,
            new Backoff(
                settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault()),
            settings.legacyTopics());
    String holder = "mqtt-" + UUID.randomUUID();
    return new Accounts(
        new YotoAccounts(table),
        leases,
        new Tasks(table, platform.clock(), holder, settings.lease()),
        holder,
        settings.lease(),
        account -> new AccountService(account, means),
        players.timers(),
        platform.clock(),
        players.threads());
  }

  @Bean
  EmbeddedMetrics embeddedMetrics(
      MqttServiceSettings settings,
      Accounts accounts,
      Tally tally,
      Timers timers,
      Platform platform) {
    return new EmbeddedMetrics(
        settings.metricsEnvironment(),
        accounts::counts,
        tally,
        timers,
        platform.clock(),
        System.out::println);
  }
}
