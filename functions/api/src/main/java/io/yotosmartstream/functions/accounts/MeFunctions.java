package io.yotosmartstream.functions.accounts;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.households.Household;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.functions.households.UserProfile;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own account. */
public final class MeFunctions {
  /** Asks for another name, or to act in another household. */
  public record UpdateMe(
      Caller caller, @Nullable String displayName, @Nullable String activeHouseholdId) {}

  /** Asks to delete the account. */
  public record DeleteMe(Caller caller, String password) {}

  private final Table table;
  private final IdentityProvider identity;
  private final InvitationFunctions invitations;
  private final DeletingHouseholds deleting;
  private final RateLimiter limiter;
  private final LiveUpdates live;

  public MeFunctions(
      Table table,
      IdentityProvider identity,
      InvitationFunctions invitations,
      DeletingHouseholds deleting,
      RateLimiter limiter,
      LiveUpdates live) {
    this.table = table;
    this.identity = identity;
    this.invitations = invitations;
    this.deleting = deleting;
    this.limiter = limiter;
    this.live = live;
  }

  public Me getMe(CallerOnly request) {
    UserProfile profile = profile(request.caller()).value();
    List<Me.Membership> households = new ArrayList<>();
    for (Stored<Member> member : memberships(profile.userId())) {
      table
          .find(Household.class, HouseholdKeys.household(member.value().householdId()))
          .ifPresent(
              house ->
                  households.add(
                      new Me.Membership(
                          house.value().householdId(),
                          house.value().name(),
                          member.value().role())));
    }
    return new Me(
        profile.userId(),
        profile.email(),
        profile.displayName(),
        profile.activeHouseholdId(),
        households);
  }

  public Me updateMe(UpdateMe request) {
    Caller caller = request.caller();
    String name = request.displayName();
    String household = request.activeHouseholdId();
    if (household != null
        && table
            .find(Member.class, HouseholdKeys.membership(caller.userId(), household))
            .isEmpty()) {
      throw Refusal.invalid("/activeHouseholdId", "You belong to no such household.");
    }
    table.change(
        UserProfile.class,
        HouseholdKeys.profile(caller.userId()),
        profile -> {
          UserProfile named = name == null ? profile : profile.named(name.strip());
          return household == null ? named : named.actingIn(household);
        });
    if (name != null) {
      for (Stored<Member> member : memberships(caller.userId())) {
        table.change(Member.class, member.key(), old -> old.named(name.strip()));
        table.change(
            Member.class,
            HouseholdKeys.member(member.value().householdId(), caller.userId()),
            old -> old.named(name.strip()));
      }
    }
    return getMe(new CallerOnly(caller));
  }

  public Me acceptInvitation(InvitationFunctions.AcceptInvitation request) {
    invitations.accept(request);
    return getMe(new CallerOnly(request.caller()));
  }

  /**
   * Things first, the sign-in last: after a kill in the middle the person can still sign in and
   * delete what is left.
   */
  public Nothing deleteMe(DeleteMe request) {
    String userId = request.caller().userId();
    limiter.count("delete-" + userId, 10, Duration.ofMinutes(15), "Too many tries. Wait a little.");
    if (!identity.verifyPassword(userId, request.password())) {
      throw Refusal.invalid("/password", "The password is wrong.");
    }
    for (Stored<Member> member : memberships(userId)) {
      deleting.leave(member.value());
    }
    deleting.partition(HouseholdKeys.user(userId));
    identity.delete(userId);
    live.endSessions(userId);
    return Nothing.NOTHING;
  }

  private List<Stored<Member>> memberships(String userId) {
    return table.listAll(Member.class, HouseholdKeys.user(userId), HouseholdKeys.MEMBERSHIPS);
  }

  private Stored<UserProfile> profile(Caller caller) {
    return table
        .find(UserProfile.class, HouseholdKeys.profile(caller.userId()))
        .orElseThrow(() -> Refusal.notFound("account"));
  }
}
