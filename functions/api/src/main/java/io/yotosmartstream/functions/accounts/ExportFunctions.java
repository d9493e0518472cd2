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
import io.yotosmartstream.functions.players.PlayerFunctions;
import io.yotosmartstream.functions.players.PlayerView;
import io.yotosmartstream.items.ItemQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** All of a family's data as one document. */
public final class ExportFunctions {
  /** Answer of {@code exportMyFamily}. */
  public record FamilyExport(
      Instant exportedAt,
      HouseholdView household,
      List<MemberView> members,
      List<PlayerView> players,
      List<AudioView> audio,
      List<CardView> cards) {}

  private final InstantSource clock;
  private final HouseholdFunctions households;
  private final PlayerFunctions players;
  private final AudioFunctions audio;
  private final CardFunctions cards;

  public ExportFunctions(
      InstantSource clock,
      HouseholdFunctions households,
      PlayerFunctions players,
      AudioFunctions audio,
      CardFunctions cards) {
    this.clock = clock;
    this.households = households;
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
        players.listPlayers(everything).items(),
        audio.exported(request.caller().householdId()),
        cards.all(request.caller().householdId()));
  }
}
