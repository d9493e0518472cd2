package io.yotosmartstream.migration;

import io.yotosmartstream.migration.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which token of each Yoto account may be tried: the newest. A token that was replaced is not only
 * refused, using it may end the grant of the one that replaced it.
 */
final class Grants {
  private static final String THE_ONLY_ACCOUNT = "";

  private Grants() {}

  /** The newest of each account; of the others the report says why they are left. */
  static List<Grant> newest(List<Grant> found, Report report) {
    Set<String> users =
        found.stream().map(Grant::yotoUser).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, List<Grant>> byUser = new LinkedHashMap<>();
    for (Grant grant : found) {
      String user = user(grant, found, users);
      if (user == null) {
        report.notTaken(
            grant.label(),
            "several Yoto accounts were linked and it does not say whose it is: link that account"
                + " on the page");
      } else {
        byUser.computeIfAbsent(user, any -> new ArrayList<>()).add(grant.of(user));
      }
    }
    List<Grant> newest = new ArrayList<>();
    for (List<Grant> same : byUser.values()) {
      Grant best = same.stream().max(Comparator.comparing(Grant::writtenAt)).orElseThrow();
      newest.add(best);
      for (Grant other : same) {
        if (!other.token().equals(best.token())) {
          report.notTaken(other.label(), "it is older than that of " + best.label());
        } else if (!other.label().equals(best.label())) {
          report.there(other.label(), "it is the same as that of " + best.label());
        }
      }
    }
    return newest;
  }

  private static @Nullable String user(Grant grant, List<Grant> all, Set<String> users) {
    if (grant.yotoUser() != null) {
      return grant.yotoUser();
    }
    if (users.size() <= 1) {
      return users.isEmpty() ? THE_ONLY_ACCOUNT : users.iterator().next();
    }
    return all.stream()
        .filter(other -> other.token().equals(grant.token()))
        .map(Grant::yotoUser)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
