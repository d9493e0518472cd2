package io.yotosmartstream.functions.households;

import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Instant;
import java.util.List;

/** The household and its members. */
public final class HouseholdFunctions {
  /** The household as people see it. */
  public record HouseholdView(
      String householdId, String name, Instant createdAt, long version, Quotas.View quotas) {}

  /** A member as people see it. */
  public record MemberView(
      String userId, String email, String displayName, Role role, Instant joinedAt) {
    public static MemberView of(Member member) {
      return new MemberView(
          member.userId(), member.email(), member.displayName(), member.role(), member.joinedAt());
    }
  }

  /** Asks for a new name. */
  public record UpdateHousehold(Caller caller, long ifMatch, String name) {}

  /** Asks for another role. */
  public record UpdateMember(Caller caller, String userId, Role role) {}

  /** Names a member. */
  public record MemberId(Caller caller, String userId) {}

  private final Table table;
  private final Quotas quotas;
  private final LiveUpdates live;

  public HouseholdFunctions(Table table, Quotas quotas, LiveUpdates live) {
    this.table = table;
    this.quotas = quotas;
    this.live = live;
  }

  public HouseholdView getHousehold(CallerOnly request) {
    return view(household(request.caller()).value());
  }

  public HouseholdView updateHousehold(UpdateHousehold request) {
    Stored<Household> stored = household(request.caller());
    Household old = stored.value();
    if (stored.version() != request.ifMatch()) {
      throw Refusal.changedMeanwhile();
    }
    Household renamed =
        new Household(old.householdId(), request.name().strip(), old.createdAt(), old.version());
    if (table.write(Table.replace(stored, renamed)) == WriteOutcome.CONFLICT) {
      throw Refusal.changedMeanwhile();
    }
    return getHousehold(new CallerOnly(request.caller()));
  }

  public Items<MemberView> listMembers(ListRequest request) {
    String partition = HouseholdKeys.partition(request.caller().householdId());
    return Items.of(
        table.list(Member.class, request.oldestFirst(partition, HouseholdKeys.MEMBERS)),
        MemberView::of);
  }

  public MemberView updateMember(UpdateMember request) {
    String household = request.caller().householdId();
    Stored<Member> member = member(household, request.userId());
    Member changed = member.value().as(request.role());
    Stored<Member> membership = membership(household, request.userId());
    var writes = new java.util.ArrayList<Write>();
    writes.add(Table.replace(member, changed));
    writes.add(Table.replace(membership, changed));
    if (request.role() != Role.OWNER) {
      guardLastOwner(member, writes);
    }
    writeOrConflict(writes);
    return MemberView.of(changed);
  }

  /** Anybody may leave; only owners remove others. */
  public Nothing removeMember(MemberId request) {
    Caller caller = request.caller();
    if (!request.userId().equals(caller.userId()) && !caller.role().mayActAs(Role.OWNER)) {
      throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "Only an owner removes other members.");
    }
    Stored<Member> member = member(caller.householdId(), request.userId());
    var writes = new java.util.ArrayList<Write>();
    writes.add(Table.delete(member));
    writes.add(Table.delete(membership(caller.householdId(), request.userId())));
    guardLastOwner(member, writes);
    writeOrConflict(writes);
    live.endSessions(request.userId());
    return Nothing.NOTHING;
  }

  /** Adds the condition that another owner still is one, or refuses where there is none. */
  private void guardLastOwner(Stored<Member> member, List<Write> writes) {
    if (member.value().role() != Role.OWNER) {
      return;
    }
    Stored<Member> otherOwner =
        table
            .listAll(
                Member.class,
                HouseholdKeys.partition(member.value().householdId()),
                HouseholdKeys.MEMBERS)
            .stream()
            .filter(other -> other.value().role() == Role.OWNER)
            .filter(other -> !other.key().equals(member.key()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "A household needs an owner. Make somebody else an owner first."));
    writes.add(new Write.Check(otherOwner.key(), otherOwner.version()));
  }

  private void writeOrConflict(List<Write> writes) {
    if (table.write(writes) == WriteOutcome.CONFLICT) {
      throw Refusal.conflict(
          "Somebody changed the members at the same time. Look again, then repeat it.");
    }
  }

  private Stored<Household> household(Caller caller) {
    return table
        .find(Household.class, HouseholdKeys.household(caller.householdId()))
        .orElseThrow(() -> Refusal.notFound("household"));
  }

  private Stored<Member> member(String householdId, String userId) {
    return table
        .find(Member.class, HouseholdKeys.member(householdId, userId))
        .orElseThrow(() -> Refusal.notFound("member"));
  }

  private Stored<Member> membership(String householdId, String userId) {
    return table
        .find(Member.class, HouseholdKeys.membership(userId, householdId))
        .orElseThrow(() -> Refusal.notFound("member"));
  }

  private HouseholdView view(Household household) {
    return new HouseholdView(
        household.householdId(),
        household.name(),
        household.createdAt(),
        household.version(),
        quotas.of(household.householdId()));
  }
}
