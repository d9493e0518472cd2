package io.yotosmartstream.functions.households;

import io.yotosmartstream.functions.api.SignUpMode;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationPointer;
import io.yotosmartstream.items.Table;

/** Which addresses may sign up. */
public final class SignUpRule {
  private final SignUpMode mode;
  private final Table table;

  public SignUpRule(SignUpMode mode, Table table) {
    this.mode = mode;
    this.table = table;
  }

  /** Addresses are compared without regard to case. */
  public boolean allows(String email) {
    return switch (mode) {
      case SignUpMode.Open ignored -> true;
      case SignUpMode.ByInvitation invitation ->
          email.strip().equalsIgnoreCase(invitation.firstOwner()) || isInvited(email);
    };
  }

  /** What an address points to is looked up too: the household may be gone with its invitations. */
  private boolean isInvited(String email) {
    return table
        .listAll(InvitationPointer.class, HouseholdKeys.invited(email), HouseholdKeys.INVITATIONS)
        .stream()
        .map(stored -> stored.value())
        .anyMatch(
            pointer ->
                table
                    .find(
                        Invitation.class,
                        HouseholdKeys.invitation(pointer.householdId(), pointer.invitationId()))
                    .isPresent());
  }
}
