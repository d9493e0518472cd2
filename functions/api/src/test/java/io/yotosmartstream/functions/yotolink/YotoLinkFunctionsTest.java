package io.yotosmartstream.functions.yotolink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.players.PlayerFunctions;
import io.yotosmartstream.functions.players.PlayerView;
import io.yotosmartstream.functions.testing.LinkedFamily;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions.YotoLinkCallback;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.DeviceOwner;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoDevice;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YotoLinkFunctionsTest {
  @TempDir Path folder;
  private TestHouse house;
  private YotoLinkFunctions link;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    link = house.get(YotoLinkFunctions.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void linkingBringsThePlayersAndKeepsTheTokensInTheVaultOnly() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");

    var status = link.getYotoLink(new CallerOnly(caller));

    assertThat(status.accounts())
        .singleElement()
        .extracting("label")
        .isEqualTo("robin@yoto.example");
    assertThat(players(caller)).containsExactly("yBedroom");
    assertThat(house.heard.accountsChanged).isPositive();
    String accountId = status.accounts().getFirst().accountId();
    assertThat(house.platform().tokenVault().load(accountId)).isPresent();
  }

  @Test
  void aStateIsGoodOnceForItsUserAndForTenMinutes() {
    Caller robin = house.newFamily("robin@example.com");
    Caller other = house.newFamily("other@example.com");
    String state = LinkedFamily.begin(house, robin);

    refusedAsConflict(new YotoLinkCallback(other, "code:robin", state));
    var linked = link.completeYotoLink(new YotoLinkCallback(robin, "code:robin", state));
    assertThat(linked.linked()).isTrue();
    refusedAsConflict(new YotoLinkCallback(robin, "code:robin", state));

    String late = LinkedFamily.begin(house, robin);
    house.clock.advance(Duration.ofMinutes(11));
    refusedAsConflict(new YotoLinkCallback(robin, "code:robin", late));
  }

  @Test
  void anAccountOfAnotherHouseholdIsRefused() {
    LinkedFamily.in(house, "robin@example.com", "yBedroom");
    Caller other = house.newFamily("other@example.com");

    refusedAsConflict(new YotoLinkCallback(other, "code:robin", LinkedFamily.begin(house, other)));
  }

  @Test
  void linkingAgainHealsTheSameAccount() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    String before = link.getYotoLink(new CallerOnly(caller)).accounts().getFirst().accountId();
    house.yoto.next = new YotoCloudException(YotoCloudException.Kind.INVALID_GRANT, "spent");
    new KeepTokensAlive(new YotoAccounts(house.table()), house.get(FreshTokens.class)).run();
    assertThat(link.getYotoLink(new CallerOnly(caller)).accounts().getFirst().health())
        .isEqualTo(YotoAccount.Health.NEEDS_CONSENT);

    house.yoto.next = null;
    LinkedFamily.link(house, caller, "robin");

    var account = link.getYotoLink(new CallerOnly(caller)).accounts().getFirst();
    assertThat(account.accountId()).isEqualTo(before);
    assertThat(account.health()).isEqualTo(YotoAccount.Health.HEALTHY);
  }

  @Test
  void unlinkingForgetsPlayersAndTokens() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    String accountId = link.getYotoLink(new CallerOnly(caller)).accounts().getFirst().accountId();

    link.unlinkYoto(new YotoLinkFunctions.AccountId(caller, accountId));

    assertThat(players(caller)).isEmpty();
    assertThat(house.platform().tokenVault().load(accountId)).isEmpty();
  }

  @Test
  void aPlayerBoughtLaterShowsAndASoldOneGoes() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    players(caller);
    house.yoto.devices.clear();
    house.yoto.devices.add(new YotoDevice("yNew", "New", "minie", "mini", false));
    assertThat(players(caller)).containsExactly("yBedroom");

    house.clock.advance(Duration.ofMinutes(6));

    assertThat(players(caller)).containsExactly("yNew");
  }

  @Test
  void aPlayerThatMovedToAnotherFamilyStaysThatFamilys() {
    Caller robin = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    Caller other = house.newFamily("other@example.com");
    LinkedFamily.link(house, other, "otherYoto");
    assertThat(players(other)).containsExactly("yBedroom");
    house.yoto.devices.clear();

    house.clock.advance(Duration.ofMinutes(6));
    assertThat(players(robin)).isEmpty();

    assertThat(house.table().find(DeviceOwner.class, PlayerKeys.owner("yBedroom")))
        .hasValueSatisfying(
            owner -> assertThat(owner.value().householdId()).isEqualTo(other.householdId()));
  }

  @Test
  void knownPlayersStayWhereYotoDoesNotAnswer() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    house.clock.advance(Duration.ofMinutes(6));
    house.yoto.next = new YotoCloudException(YotoCloudException.Kind.UNAVAILABLE, "down");

    assertThat(players(caller)).containsExactly("yBedroom");
  }

  private java.util.List<String> players(Caller caller) {
    return house
        .get(PlayerFunctions.class)
        .listPlayers(new ListRequest(caller, 25, null))
        .items()
        .stream()
        .map(PlayerView::deviceId)
        .toList();
  }

  private void refusedAsConflict(YotoLinkCallback callback) {
    assertThatThrownBy(() -> link.completeYotoLink(callback))
        .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }
}
