package io.yotosmartstream.functions.accounts;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.audio.AudioFunctions;
import io.yotosmartstream.functions.audio.AudioView;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.cards.CardView;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.HouseholdFunctions.HouseholdView;
import io.yotosmartstream.functions.households.HouseholdFunctions.MemberView;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationView;
import io.yotosmartstream.functions.players.PlayerFunctions;
import io.yotosmartstream.functions.players.PlayerView;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions.YotoAccountView;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerEvent;
import io.yotosmartstream.players.PlayerKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of a family's data as one document. */
public final class ExportFunctions {
  /** Answer of {@code exportMyFamily}. */
  public record FamilyExport(
      Instant exportedAt,
      HouseholdView household,
      List<MemberView> members,
      List<InvitationView> invitations,
      List<YotoAccountView> yotoAccounts,
      List<PlayerView> players,
      Map<String, List<PlayerEvent>> events,
      List<AudioView> audio,
      List<CardView> cards) {}

  private final InstantSource clock;
  private final Table table;
  private final HouseholdFunctions households;
  private final InvitationFunctions invitations;
  private final YotoLinkFunctions link;
  private final PlayerFunctions players;
  private final AudioFunctions audio;
  private final CardFunctions cards;

  public ExportFunctions(
      InstantSource clock,
      Table table,
      HouseholdFunctions households,
      InvitationFunctions invitations,
      YotoLinkFunctions link,
      PlayerFunctions players,
      AudioFunctions audio,
      CardFunctions cards) {
    this.clock = clock;
    this.table = table;
    this.households = households;
    this.invitations = invitations;
    this.link = link;
    this.players = players;
    this.audio = audio;
    this.cards = cards;
  }

  public FamilyExport exportMyFamily(CallerOnly request) {
    ListRequest everything = new ListRequest(request.caller(), ItemQuery.MAX_LIMIT, null);
    return new FamilyExport(
        clock.instant(),
        households.getHousehold(request),
        households.listMembers(everything).items(),
        invitations.listInvitations(everything).items(),
        link.getYotoLink(request).accounts(),
        players.listPlayers(everything).items(),
        events(request.caller().householdId()),
        audio.exported(request.caller().householdId()),
        cards.all(request.caller().householdId()));
  }

  private Map<String, List<PlayerEvent>> events(String household) {
    Map<String, List<PlayerEvent>> events = new LinkedHashMap<>();
    for (Stored<PlayerDevice> device :
        table.listAll(PlayerDevice.class, PlayerKeys.household(household), PlayerKeys.DEVICES)) {
      String deviceId = device.value().deviceId();
      events.put(
          deviceId,
          table
              .listAll(
                  PlayerEvent.class, PlayerKeys.partition(household, deviceId), PlayerKeys.EVENTS)
              .stream()
              .map(Stored::value)
              .toList());
    }
    return events;
  }
}
