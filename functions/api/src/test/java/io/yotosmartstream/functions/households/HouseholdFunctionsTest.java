package io.yotosmartstream.functions.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.accounts.MeFunctions;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdFunctionsTest {
  @TempDir Path folder;
  private TestHouse house;
  private HouseholdFunctions households;
  private InvitationFunctions invitations;
  private Caller owner;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    households = house.get(HouseholdFunctions.class);
    invitations = house.get(InvitationFunctions.class);
    owner = house.newFamily("owner@example.com");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anInvitedAdultActsInTheHouseholdAndTheTokenIsSpent() {
    String token = invite("second@example.com");
    Caller second = house.newFamily("second@example.com");

    house
        .get(MeFunctions.class)
        .acceptInvitation(new InvitationFunctions.AcceptInvitation(second, token));

    Caller now = house.signIn("second@example.com");
    assertThat(now.householdId()).isEqualTo(owner.householdId());
    assertThat(now.role()).isEqualTo(Role.ADULT);
    assertThat(households.listMembers(new ListRequest(owner, 25, null)).items()).hasSize(2);
    assertThatThrownBy(
            () -> invitations.accept(new InvitationFunctions.AcceptInvitation(second, token)))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_FOUND));
  }

  @Test
  void anInvitationIsForItsAddressOnlyAndForSevenDays() {
    String token = invite("second@example.com");
    Caller other = house.newFamily("other@example.com");

    assertThatThrownBy(
            () -> invitations.accept(new InvitationFunctions.AcceptInvitation(other, token)))
        .satisfies(e -> kind(e, Refusal.Kind.CONFLICT));
    house.clock.advance(Duration.ofDays(8));
    Caller second = house.newFamily("second@example.com");
    assertThatThrownBy(
            () -> invitations.accept(new InvitationFunctions.AcceptInvitation(second, token)))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_FOUND));
  }

  @Test
  void theLastOwnerStaysOwner() {
    assertThatThrownBy(
            () ->
                households.updateMember(
                    new HouseholdFunctions.UpdateMember(owner, owner.userId(), Role.VIEWER)))
        .satisfies(e -> kind(e, Refusal.Kind.CONFLICT));
    assertThatThrownBy(
            () -> households.removeMember(new HouseholdFunctions.MemberId(owner, owner.userId())))
        .satisfies(e -> kind(e, Refusal.Kind.CONFLICT));
  }

  @Test
  void aMemberWhoIsNoOwnerRemovesOnlyOneself() {
    String token = invite("second@example.com");
    Caller second = house.newFamily("second@example.com");
    house
        .get(MeFunctions.class)
        .acceptInvitation(new InvitationFunctions.AcceptInvitation(second, token));
    Caller now = house.signIn("second@example.com");

    assertThatThrownBy(
            () -> households.removeMember(new HouseholdFunctions.MemberId(now, owner.userId())))
        .satisfies(e -> kind(e, Refusal.Kind.NOT_ALLOWED));
    households.removeMember(new HouseholdFunctions.MemberId(now, now.userId()));

    assertThat(house.signIn("second@example.com").householdId()).isEqualTo(second.householdId());
  }

  @Test
  void aRenameWithAnOldVersionChangesNothing() {
    households.updateHousehold(new HouseholdFunctions.UpdateHousehold(owner, 1, "The Robins"));

    assertThatThrownBy(
            () ->
                households.updateHousehold(
                    new HouseholdFunctions.UpdateHousehold(owner, 1, "Late")))
        .satisfies(e -> kind(e, Refusal.Kind.CHANGED_MEANWHILE));
    assertThat(
            households.getHousehold(new io.yotosmartstream.functions.api.CallerOnly(owner)).name())
        .isEqualTo("The Robins");
  }

  private String invite(String email) {
    var unused = invitations.inviteMember(new InvitationFunctions.InviteMember(owner, email, null));
    String mail = house.lastMail(email);
    return mail.substring(mail.indexOf("token=") + "token=".length()).strip();
  }

  private static void kind(Throwable e, Refusal.Kind kind) {
    assertThat(((Refusal) e).kind()).isEqualTo(kind);
  }
}
