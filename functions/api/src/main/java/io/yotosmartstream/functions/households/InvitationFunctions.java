package io.yotosmartstream.functions.households;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invitations: a mail with a token brings another adult into the household. */
public final class InvitationFunctions {
  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final int MAILS_PER_DAY = 20;

  /** An invitation as people see it; the token is only in the mail. */
  public record InvitationView(
      String invitationId, String email, Role role, Instant invitedAt, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
      return new InvitationView(
          invitation.invitationId(),
          invitation.email(),
          invitation.role(),
          invitation.invitedAt(),
          invitation.expiresAt());
    }
  }

  /** Asks to invite; the role is ADULT where none is given. */
  public record InviteMember(Caller caller, String email, @Nullable Role role) {}

  /** Names an invitation. */
  public record InvitationId(Caller caller, String invitationId) {}

  /** Asks to join. */
  public record AcceptInvitation(Caller caller, String token) {}

  /** Where a token, and an address, leads. */
  public record InvitationPointer(String householdId, String invitationId) {}

  private final Table table;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final Mailer mailer;
  private final RateLimiter limiter;
  private final ApiSettings settings;

  public InvitationFunctions(
      Table table,
      IdGenerator ids,
      InstantSource clock,
      Mailer mailer,
      RateLimiter limiter,
      ApiSettings settings) {
    this.table = table;
    this.ids = ids;
    this.clock = clock;
    this.mailer = mailer;
    this.limiter = limiter;
    this.settings = settings;
  }

  public Items<InvitationView> listInvitations(ListRequest request) {
    String partition = HouseholdKeys.partition(request.caller().householdId());
    return Items.of(
        table.list(Invitation.class, request.newestFirst(partition, HouseholdKeys.INVITATIONS)),
        InvitationView::of);
  }

  public InvitationView inviteMember(InviteMember request) {
    String household = request.caller().householdId();
    limiter.count(
        "invite-" + household, MAILS_PER_DAY, Duration.ofDays(1), "Too many invitations today.");
    String token = Secrets.random();
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    Role role = request.role() == null ? Role.ADULT : request.role();
    Invitation invitation =
        new Invitation(
            ids.next(),
            household,
            request.email().strip(),
            role,
            Secrets.hash(token),
            now,
            expires);
    InvitationPointer pointer = new InvitationPointer(household, invitation.invitationId());
    table.write(
        List.of(
            Table.create(
                HouseholdKeys.invitation(household, invitation.invitationId()),
                invitation,
                expires),
            Table.create(HouseholdKeys.invitationToken(invitation.tokenHash()), pointer, expires),
            Table.create(
                HouseholdKeys.invitedBy(invitation.email(), invitation.invitationId()),
                pointer,
                expires)));
    String familyName =
        table
            .find(Household.class, HouseholdKeys.household(household))
            .map(stored -> stored.value().name())
            .orElse("a family");
    mailer.send(
        new Mailer.Mail(
            invitation.email(),
            "You are invited to " + familyName,
            "Somebody invites you to "
                + familyName
                + " on Yoto Smart Stream.\n\nJoin here, within seven days: "
                + settings.pageUrl()
                + "/invitations/accept?token="
                + token
                + "\n"));
    return InvitationView.of(invitation);
  }

  public Nothing withdrawInvitation(InvitationId request) {
    Stored<Invitation> stored = find(request.caller().householdId(), request.invitationId());
    table.write(
        List.of(
            new Write.Remove(stored.key()),
            new Write.Remove(HouseholdKeys.invitationToken(stored.value().tokenHash())),
            new Write.Remove(byAddress(stored.value()))));
    return Nothing.NOTHING;
  }

  /**
   * The token is spent, the membership written and the household made the active one in one
   * transaction.
   */
  public void accept(AcceptInvitation request) {
    Caller caller = request.caller();
    Stored<InvitationPointer> pointer =
        table
            .find(
                InvitationPointer.class,
                HouseholdKeys.invitationToken(Secrets.hash(request.token())))
            .orElseThrow(() -> Refusal.notFound("invitation, or it was used or ran out"));
    Stored<Invitation> stored = find(pointer.value().householdId(), pointer.value().invitationId());
    Invitation invitation = stored.value();
    Stored<UserProfile> profile =
        table
            .find(UserProfile.class, HouseholdKeys.profile(caller.userId()))
            .orElseThrow(() -> Refusal.notFound("account"));
    if (!profile.value().email().equalsIgnoreCase(invitation.email())) {
      throw Refusal.conflict(
          "This invitation is for another address. Sign in with the address it was sent to.");
    }
    String household = invitation.householdId();
    Member member =
        new Member(
            caller.userId(),
            household,
            profile.value().email(),
            profile.value().displayName(),
            invitation.role(),
            clock.instant());
    WriteOutcome outcome =
        table.write(
            List.of(
                Table.delete(pointer),
                Table.delete(stored),
                new Write.Remove(byAddress(invitation)),
                Table.create(HouseholdKeys.member(household, caller.userId()), member),
                Table.create(HouseholdKeys.membership(caller.userId(), household), member),
                Table.replace(profile, profile.value().actingIn(household))));
    if (outcome == WriteOutcome.CONFLICT) {
      throw Refusal.conflict(
          "You belong to this household already, or the invitation was used just now.");
    }
  }

  private static Key byAddress(Invitation invitation) {
    return HouseholdKeys.invitedBy(invitation.email(), invitation.invitationId());
  }

  private Stored<Invitation> find(String householdId, String invitationId) {
    return table
        .find(Invitation.class, HouseholdKeys.invitation(householdId, invitationId))
        .orElseThrow(() -> Refusal.notFound("invitation"));
  }
}
