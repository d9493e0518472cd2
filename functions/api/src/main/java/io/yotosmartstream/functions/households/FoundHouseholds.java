package io.yotosmartstream.functions.households;

import io.yotosmartstream.households.Role;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the household that every user has from the start. */
public final class FoundHouseholds {
  private final Table table;
  private final IdGenerator ids;
  private final InstantSource clock;

  /**
   * What a person gave at sign-up, kept until the address is confirmed and the household is made.
   */
  public record SignUp(String email, String displayName) {}

  public FoundHouseholds(Table table, IdGenerator ids, InstantSource clock) {
    this.table = table;
    this.ids = ids;
    this.clock = clock;
  }

  public void rememberSignUp(String userId, String email, String displayName) {
    Key key = new Key(HouseholdKeys.user(userId), "SIGN-UP");
    table.write(Table.create(key, new SignUp(email, displayName)));
  }

  /**
   * The user's profile; where there is none (or its household is gone) a household is made with the
   * user as owner. Safe to repeat and to run twice at once.
   */
  public UserProfile ensure(String userId, String email) {
    for (int i = 0; i < 3; i++) {
      Optional<Stored<UserProfile>> profile =
          table.find(UserProfile.class, HouseholdKeys.profile(userId));
      if (profile.isPresent() && isMember(profile.get().value())) {
        return profile.get().value();
      }
      Optional<Member> other =
          table
              .listAll(Member.class, HouseholdKeys.user(userId), HouseholdKeys.MEMBERSHIPS)
              .stream()
              .map(Stored::value)
              .findFirst();
      if (profile.isPresent() && other.isPresent()) {
        UserProfile moved = profile.get().value().actingIn(other.get().householdId());
        table.write(Table.replace(profile.get(), moved));
        continue;
      }
      found(userId, email, profile);
    }
    throw new IllegalStateException("The household of a new user could not be made");
  }

  private boolean isMember(UserProfile profile) {
    return table
        .find(Member.class, HouseholdKeys.membership(profile.userId(), profile.activeHouseholdId()))
        .isPresent();
  }

  private void found(String userId, String email, Optional<Stored<UserProfile>> profile) {
    Instant now = clock.instant();
    String householdId = ids.next();
    String name =
        profile
            .map(stored -> stored.value().displayName())
            .orElseGet(() -> signUpName(userId, email));
    Member member = new Member(userId, householdId, email, name, Role.OWNER, now);
    List<Write> writes = new ArrayList<>();
    writes.add(
        profile.isPresent()
            ? Table.replace(profile.get(), profile.get().value().actingIn(householdId))
            : Table.create(
                HouseholdKeys.profile(userId),
                new UserProfile(userId, email, name, householdId, now)));
    writes.add(
        Table.create(
            HouseholdKeys.household(householdId),
            new Household(householdId, name + "'s family", now, 1)));
    writes.add(Table.create(HouseholdKeys.member(householdId, userId), member));
    writes.add(Table.create(HouseholdKeys.membership(userId, householdId), member));
    WriteOutcome unused =
        table.write(writes); // a conflict means that another request was faster: look again
  }

  private String signUpName(String userId, String email) {
    return table
        .find(SignUp.class, new Key(HouseholdKeys.user(userId), "SIGN-UP"))
        .map(stored -> stored.value().displayName())
        .orElse(email.substring(0, Math.max(1, email.indexOf('@'))));
  }
}
