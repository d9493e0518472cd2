package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.live.LiveFunctions;
import io.yotosmartstream.functions.players.CommandFunctions;
import io.yotosmartstream.functions.players.PlayerFunctions;
import io.yotosmartstream.functions.players.PlayerView;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.PlayerEvent;
import io.yotosmartstream.players.PlayerState;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Players, commands and live tickets. */
@Configuration(proxyBeanMethods = false)
class PlayerBeans {
  @Bean
  Function<ListRequest, Items<PlayerView>> listPlayers(PlayerFunctions players) {
    return players::listPlayers;
  }

  @Bean
  Function<PlayerFunctions.DeviceId, PlayerView> getPlayer(PlayerFunctions players) {
    return players::getPlayer;
  }

  @Bean
  Function<PlayerFunctions.DeviceId, PlayerState> getPlayerState(PlayerFunctions players) {
    return players::getPlayerState;
  }

  @Bean
  Function<PlayerFunctions.DeviceListRequest, Items<PlayerEvent>> listPlayerEvents(
      PlayerFunctions players) {
    return players::listPlayerEvents;
  }

  @Bean
  Function<PlayerFunctions.DeviceListRequest, Items<Command>> listCommands(
      CommandFunctions commands) {
    return commands::listCommands;
  }

  @Bean
  Function<CommandFunctions.SendCommand, Command> sendCommand(CommandFunctions commands) {
    return commands::sendCommand;
  }

  @Bean
  Function<CommandFunctions.CommandId, Command> getCommand(CommandFunctions commands) {
    return commands::getCommand;
  }

  @Bean
  Function<CallerOnly, Items<Command>> quietenPlayers(CommandFunctions commands) {
    return commands::quietenPlayers;
  }

  @Bean
  Function<CallerOnly, LiveFunctions.LiveTicket> createLiveTicket(LiveFunctions live) {
    return live::createLiveTicket;
  }
}
