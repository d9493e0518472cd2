package io.yotosmartstream.blueprint;

import static io.yotosmartstream.blueprint.Grants.Need.ACCOUNTS;
import static io.yotosmartstream.blueprint.Grants.Need.QUEUE_JOBS;
import static io.yotosmartstream.blueprint.Grants.Need.READ_AUDIO;
import static io.yotosmartstream.blueprint.Grants.Need.SEND_MAIL;
import static io.yotosmartstream.blueprint.Grants.Need.SIGN_AUDIO;
import static io.yotosmartstream.blueprint.Grants.Need.SPEAK;
import static io.yotosmartstream.blueprint.Grants.Need.TABLE;
import static io.yotosmartstream.blueprint.Grants.Need.TELL_PAGES;
import static io.yotosmartstream.blueprint.Grants.Need.WAKE_PLAYERS;
import static io.yotosmartstream.blueprint.Grants.Need.WRITE_AUDIO;
import static io.yotosmartstream.blueprint.Grants.Need.YOTO_TOKENS;

import io.yotosmartstream.blueprint.Grants.Need;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.contract.Operation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The groups of the contract's operations, and what the functions of each need. */
public final class Groups {
  private static final Map<String, Set<Need>> NEEDS =
      Map.of(
          "health", EnumSet.of(TABLE, READ_AUDIO),
          "user-auth",
              EnumSet.of(
                  TABLE,
                  ACCOUNTS,
                  SEND_MAIL,
                  TELL_PAGES,
                  READ_AUDIO,
                  WRITE_AUDIO,
                  YOTO_TOKENS,
                  WAKE_PLAYERS),
          "household", EnumSet.of(TABLE, SEND_MAIL, TELL_PAGES),
          "auth", EnumSet.of(TABLE, YOTO_TOKENS, WAKE_PLAYERS, TELL_PAGES),
          "players", EnumSet.of(TABLE, YOTO_TOKENS, WAKE_PLAYERS, TELL_PAGES),
          "live", EnumSet.of(TABLE),
          "jobs", EnumSet.of(TABLE, QUEUE_JOBS, TELL_PAGES),
          "audio",
              EnumSet.of(TABLE, READ_AUDIO, WRITE_AUDIO, SIGN_AUDIO, TELL_PAGES, QUEUE_JOBS, SPEAK),
          "cards", EnumSet.of(TABLE, QUEUE_JOBS, TELL_PAGES),
          "library", EnumSet.of(TABLE, YOTO_TOKENS));

  private Groups() {}

  /** The second part of the path: {@code /api/players/{deviceId}} is of the group players. */
  static String of(Operation operation) {
    String[] parts = operation.path().split("/", -1);
    if (parts.length < 3 || !parts[1].equals("api")) {
      throw new IllegalArgumentException(
          operation.operationId()
              + ": a path starts with /api/ and its group, not "
              + operation.path());
    }
    return parts[2];
  }

  /** All of them, by name. */
  public static SortedSet<String> of(Contract contract) {
    SortedSet<String> groups = new TreeSet<>();
    contract.operations().forEach(operation -> groups.add(of(operation)));
    return groups;
  }

  /**
   * @throws IllegalArgumentException for a group that has no permissions yet
   */
  static Need[] needs(Collection<String> groups) {
    EnumSet<Need> all = EnumSet.noneOf(Need.class);
    for (String group : groups) {
      Set<Need> needs = NEEDS.get(group);
      if (needs == null) {
        throw new IllegalArgumentException(
            "The operations under /api/" + group + " have no permissions: add them to Groups");
      }
      all.addAll(needs);
    }
    return all.toArray(Need[]::new);
  }
}
