package io.yotosmartstream.functions.accounts;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.Invitation;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.functions.yotolink.Unlinking;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves a household, and with its last owner deletes it and all its things. Every step may be
 * repeated.
 */
public final class DeletingHouseholds {
  private static final int TRIES = 20;

  private final ItemStore items;
  private final Table table;
  private final AudioStore audio;
  private final YotoAccounts accounts;
  private final Unlinking unlinking;

  public DeletingHouseholds(ItemStore items, AudioStore audio, Unlinking unlinking) {
    this.items = items;
    this.table = new Table(items);
    this.audio = audio;
    this.accounts = new YotoAccounts(table);
    this.unlinking = unlinking;
  }

  /**
   * Looks again where the members changed meanwhile: two last owners who leave at once must not
   * both see the other.
   */
  void leave(Member member) {
    for (int i = 0; i < TRIES; i++) {
      if (tryToLeave(member)) {
        return;
      }
    }
    throw Refusal.conflict("The members of the household change all the time. Try again.");
  }

  private boolean tryToLeave(Member member) {
    List<Stored<Member>> others =
        table
            .listAll(
                Member.class, HouseholdKeys.partition(member.householdId()), HouseholdKeys.MEMBERS)
            .stream()
            .filter(other -> !other.value().userId().equals(member.userId()))
            .toList();
    Optional<Stored<Member>> otherOwner =
        others.stream().filter(other -> other.value().role() == Role.OWNER).findFirst();
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Remove(HouseholdKeys.member(member.householdId(), member.userId())));
    writes.add(new Write.Remove(HouseholdKeys.membership(member.userId(), member.householdId())));
    if (member.role() == Role.OWNER && otherOwner.isEmpty()) {
      delete(member.householdId(), others.stream().map(Stored::value).toList());
    } else {
      otherOwner.ifPresent(owner -> writes.add(new Write.Check(owner.key(), owner.version())));
    }
    return table.write(writes) == WriteOutcome.WRITTEN;
  }

  private void delete(String householdId, List<Member> others) {
    String partition = HouseholdKeys.partition(householdId);
    for (YotoAccount account : accounts.of(householdId)) {
      unlinking.unlink(account);
    }
    for (Stored<StoredAudio> stored :
        table.listAll(StoredAudio.class, partition, AudioKeys.PREFIX)) {
      try {
        audio.delete(AudioKeys.object(householdId, stored.value().audioId()));
      } catch (IOException e) {
        throw Refusal.of(
            Refusal.Kind.UNAVAILABLE,
            "The audio store does not answer. Try again to finish deleting.");
      }
    }
    for (Stored<Invitation> stored :
        table.listAll(Invitation.class, partition, HouseholdKeys.INVITATIONS)) {
      Invitation invitation = stored.value();
      table.write(
          List.of(
              new Write.Remove(HouseholdKeys.invitationToken(invitation.tokenHash())),
              new Write.Remove(
                  HouseholdKeys.invitedBy(invitation.email(), invitation.invitationId()))));
    }
    for (Member other : others) {
      table.write(new Write.Remove(HouseholdKeys.membership(other.userId(), householdId)));
    }
    partition(partition);
  }

  /** Removes every item of a partition. */
  void partition(String pk) {
    List<Item> found;
    do {
      found = items.query(new ItemQuery(pk, "", false, ItemStore.MAX_TRANSACTION, null)).items();
      if (!found.isEmpty()) {
        items.write(found.stream().map(item -> (Write) new Write.Remove(item.key())).toList());
      }
    } while (!found.isEmpty());
  }
}
