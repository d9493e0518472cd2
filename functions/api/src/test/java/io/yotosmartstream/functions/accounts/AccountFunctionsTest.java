package io.yotosmartstream.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.testing.LinkedFamily;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFunctionsTest {
  @TempDir Path folder;
  private TestHouse house;
  private AccountFunctions accounts;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    accounts = house.get(AccountFunctions.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void signUpMakesAHouseholdWithTheUserAsOwner() {
    Caller caller = house.newFamily("robin@example.com");

    assertThat(caller.role()).isEqualTo(Role.OWNER);
    Me me = house.get(MeFunctions.class).getMe(new CallerOnly(caller));
    assertThat(me.displayName()).isEqualTo("Robin");
    assertThat(me.households())
        .singleElement()
        .satisfies(membership -> assertThat(membership.name()).isEqualTo("Robin's family"));
  }

  @Test
  void aKnownAddressGetsTheSameAnswerAndAMailThatTellsItsOwner() {
    house.newFamily("robin@example.com");

    var answer =
        accounts.registerUser(
            new AccountFunctions.RegisterUser(
                "robin@example.com", "another password", "Mallory", "2.2.2.2"));

    assertThat(answer)
        .isEqualTo(new AccountFunctions.RegistrationAccepted("robin@example.com", true));
    assertThat(house.lastMail("robin@example.com")).contains("There is an account already");
    assertThat(house.signIn("robin@example.com")).isNotNull();
  }

  @Test
  void theEleventhWrongTryIsRefusedAndALaterOneIsNot() {
    house.newFamily("robin@example.com");
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> signIn("wrong password"))
          .satisfies(e -> kind(e, Refusal.Kind.NOT_SIGNED_IN));
    }

    assertThatThrownBy(() -> signIn(TestHouse.PASSWORD))
        .satisfies(e -> kind(e, Refusal.Kind.TOO_MANY))
        .satisfies(e -> assertThat(((Refusal) e).retryAfterSeconds()).isBetween(1, 900));
    house.clock.advance(Duration.ofMinutes(16));
    assertThat(signIn(TestHouse.PASSWORD).accessToken()).isNotBlank();
  }

  @Test
  void signOutSpendsTheRefreshTokenAndClosesLiveSockets() {
    Caller caller = house.newFamily("robin@example.com");
    String refresh = signIn(TestHouse.PASSWORD).refreshToken();

    accounts.signOut(new CallerOnly(caller));

    assertThatThrownBy(() -> accounts.refreshSession(new AccountFunctions.RefreshSession(refresh)))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_SIGNED_IN));
    assertThat(house.heard.ended).containsExactly(caller.userId());
  }

  @Test
  void deletingTheLastOwnerDeletesTheFamilysThings() {
    Caller caller = LinkedFamily.in(house, "robin@example.com", "yBedroom");
    var state = PlayerKeys.state(caller.householdId(), "yBedroom");
    house.table().write(Table.create(state, PlayerState.unknown("yBedroom")));
    MeFunctions me = house.get(MeFunctions.class);

    assertThatThrownBy(() -> me.deleteMe(new MeFunctions.DeleteMe(caller, "wrong")))
        .satisfies(e -> kind(e, Refusal.Kind.INVALID));
    me.deleteMe(new MeFunctions.DeleteMe(caller, TestHouse.PASSWORD));

    assertThat(house.platform().items().query(all("HOUSE#" + caller.householdId())).items())
        .isEmpty();
    assertThat(house.platform().items().query(all(state.pk())).items()).isEmpty();
    assertThat(house.platform().items().get(PlayerKeys.owner("yBedroom"))).isEmpty();
    assertThat(house.platform().items().query(all("USER#" + caller.userId())).items()).isEmpty();
    assertThatThrownBy(() -> signIn(TestHouse.PASSWORD))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_SIGNED_IN));
  }

  @Test
  void whoWasRemovedActsInAHouseholdOfTheirOwnAfterARefresh() {
    Caller caller = house.newFamily("robin@example.com");
    String refresh = signIn(TestHouse.PASSWORD).refreshToken();
    house
        .table()
        .write(
            new Write.Remove(new Key("USER#" + caller.userId(), "HOUSE#" + caller.householdId())));

    String token =
        accounts.refreshSession(new AccountFunctions.RefreshSession(refresh)).accessToken();

    Caller now = house.get(Callers.class).of(house.platform().identity().verifyAccessToken(token));
    assertThat(now.householdId()).isNotEqualTo(caller.householdId());
  }

  @Test
  void whoIsSignedInWithADeletedAccountIsNotSignedInAnyMore() {
    Caller caller = house.newFamily("robin@example.com");
    String token = signIn(TestHouse.PASSWORD).accessToken();
    house.get(MeFunctions.class).deleteMe(new MeFunctions.DeleteMe(caller, TestHouse.PASSWORD));

    var claims = house.platform().identity().verifyAccessToken(token);

    assertThat(claims).isNotNull();
    assertThatThrownBy(() -> house.get(Callers.class).of(claims))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_SIGNED_IN));
  }

  private SignInResult signIn(String password) {
    return accounts.signIn(new AccountFunctions.SignIn("robin@example.com", password, "1.1.1.1"));
  }

  private static io.yotosmartstream.items.ItemQuery all(String partition) {
    return io.yotosmartstream.items.ItemQuery.all(partition, "");
  }

  private static void kind(Throwable e, Refusal.Kind kind) {
    assertThat(((Refusal) e).kind()).isEqualTo(kind);
  }
}
