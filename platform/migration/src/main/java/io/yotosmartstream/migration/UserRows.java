package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.HouseholdFunctions.MemberView;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationId;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationView;
import io.yotosmartstream.functions.households.InvitationFunctions.InviteMember;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceTable;
import io.yotosmartstream.outcomes.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users are invited: they choose a new password, as the hash of the old one stays where it is. */
final class UserRows {
  private static final String KIND = "users";
  private static final int PAGE = 100;

  /** As the contract says (openapi.yaml, schema Email). */
  private static final String ADDRESS = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";

  private static final int LONGEST_ADDRESS = 254;

  private final Caller owner;
  private final HouseholdFunctions households;
  private final InvitationFunctions invitations;
  private final Marks marks;
  private final Report report;
  private final boolean apply;
  private final Set<String> seen = new HashSet<>();

  UserRows(
      Caller owner,
      HouseholdFunctions households,
      InvitationFunctions invitations,
      Marks marks,
      Report report,
      boolean apply) {
    this.owner = owner;
    this.households = households;
    this.invitations = invitations;
    this.marks = marks;
    this.report = report;
    this.apply = apply;
  }

  void take(List<Row> rows, EachRow each) {
    Set<String> members =
        all(households::listMembers).stream()
            .map(MemberView::email)
            .map(UserRows::same)
            .collect(Collectors.toSet());
    List<InvitationView> open = all(invitations::listInvitations);
    each.of(SourceTable.USERS, rows, "username", (row, label) -> take(row, label, members, open));
  }

  private void take(Row row, String label, Set<String> members, List<InvitationView> open) {
    String address = address(row);
    boolean admin = row.flag("is_admin", false);
    List<InvitationView> theirs =
        open.stream().filter(invitation -> same(invitation.email()).equals(same(address))).toList();
    Optional<Marks.Mark> mark = marks.find(KIND, same(address));
    if (members.contains(same(address))) {
      report.there(label, "belongs to the household already");
    } else if (mark.filter(Marks.Mark::finished).isPresent()) {
      report.there(label, "was invited by an earlier run; invite again on the page if need be");
    } else if (mark.isEmpty() && !theirs.isEmpty()) {
      report.there(label, "has an open invitation already");
    } else if (!apply) {
      report.taken(label, "an invitation to the household" + afterwards(admin));
    } else {
      // Whoever was being invited when a run broke off may never have got the mail.
      theirs.forEach(
          invitation ->
              invitations.withdrawInvitation(new InvitationId(owner, invitation.invitationId())));
      invite(row, label, address);
      report.taken(label, "an invitation to the household was sent" + afterwards(admin));
    }
  }

  private String address(Row row) {
    String address = row.text("email");
    if (address == null) {
      throw new BrokenRowException(
          "has no e-mail address, so cannot be invited: ask for one and invite it on the page");
    }
    if (!address.matches(ADDRESS) || address.length() > LONGEST_ADDRESS) {
      throw new BrokenRowException("its e-mail address is none");
    }
    if (!row.flag("is_active", true)) {
      throw new BrokenRowException("was switched off there (is_active is 0)");
    }
    if (!seen.add(same(address))) {
      throw new BrokenRowException("has the same e-mail address as an earlier row");
    }
    return address;
  }

  private void invite(Row row, String label, String address) {
    marks.begin(KIND, same(address), row.label());
    InvitationView sent;
    try {
      sent = invitations.inviteMember(new InviteMember(owner, address, null));
    } catch (Refusal | ItemStoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new BrokenRowException(
          "the invitation could not be sent, run this again to try again: " + e.getMessage(), e);
    }
    marks.finish(KIND, same(address), row.label(), sent.invitationId());
  }

  private static String afterwards(boolean admin) {
    return admin ? " (was an administrator there: make them an owner on the page)" : "";
  }

  private static String same(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private <T> List<T> all(Function<ListRequest, Items<T>> list) {
    List<T> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Items<T> page = list.apply(new ListRequest(owner, PAGE, cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }
}
