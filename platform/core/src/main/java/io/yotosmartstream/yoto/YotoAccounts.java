package io.yotosmartstream.yoto;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import java.util.List;
import java.util.Optional;

/** Finds linked Yoto accounts in the table. */
public final class YotoAccounts {
  private static final String PARTITION = "YOTO#ACCOUNTS";
  private static final String PREFIX = "ACCOUNT#";

  private final Table table;

  public YotoAccounts(Table table) {
    this.table = table;
  }

  public static Key key(String accountId) {
    return new Key(PARTITION, PREFIX + accountId);
  }

  public List<YotoAccount> all() {
    return table.listAll(YotoAccount.class, PARTITION, PREFIX).stream().map(Stored::value).toList();
  }

  public List<YotoAccount> of(String householdId) {
    return all().stream().filter(account -> account.householdId().equals(householdId)).toList();
  }

  public Optional<Stored<YotoAccount>> find(String accountId) {
    return table.find(YotoAccount.class, key(accountId));
  }
}
