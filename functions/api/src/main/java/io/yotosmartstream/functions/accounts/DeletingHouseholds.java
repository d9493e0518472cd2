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
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.io.IOException;
import java.util.List;

/**
 * Leaves a household, and with its last owner deletes it and all its things. Every step may be
 * repeated.
 */
public final class DeletingHouseholds {
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

  void leave(Member member) {
    List<Member> others =
        table
            .listAll(
                Member.class, HouseholdKeys.partition(member.householdId()), HouseholdKeys.MEMBERS)
            .stream()
            .map(Stored::value)
            .filter(other -> !other.userId().equals(member.userId()))
            .toList();
    boolean lastOwner =
        member.role() == Role.OWNER
            && others.stream().noneMatch(other -> other.role() == Role.OWNER);
    if (lastOwner) {
      delete(member.householdId(), others);
    }
    table.write(
        List.of(
            new Write.Remove(HouseholdKeys.member(member.householdId(), member.userId())),
            new Write.Remove(HouseholdKeys.membership(member.userId(), member.householdId()))));
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
      table.write(new Write.Remove(HouseholdKeys.invitationToken(stored.value().tokenHash())));
    }
    for (Stored<PlayerDevice> stored :
        table.listAll(PlayerDevice.class, partition, PlayerKeys.DEVICES)) {
      partition(PlayerKeys.partition(householdId, stored.value().deviceId()));
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
