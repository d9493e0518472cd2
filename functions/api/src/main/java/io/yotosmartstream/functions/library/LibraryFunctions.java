package io.yotosmartstream.functions.library;

import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the linked Yoto accounts hold, asked of Yoto each time. */
public final class LibraryFunctions {
  /** Names a card of the library. */
  public record LibraryCardId(Caller caller, String cardId) {}

  private final YotoAccounts accounts;
  private final YotoCloud cloud;
  private final FreshTokens tokens;

  public LibraryFunctions(Table table, YotoCloud cloud, FreshTokens tokens) {
    this.accounts = new YotoAccounts(table);
    this.cloud = cloud;
    this.tokens = tokens;
  }

  public Items<YotoLibraryEntry> listLibrary(ListRequest request) {
    Map<String, YotoLibraryEntry> byId = new LinkedHashMap<>();
    fromAny(
        request.caller(),
        account -> {
          tokens
              .call(account.accountId(), cloud::library)
              .forEach(entry -> byId.put(entry.cardId(), entry));
          return Optional.empty();
        });
    List<YotoLibraryEntry> all =
        byId.values().stream()
            .sorted(
                Comparator.comparing(YotoLibraryEntry::title)
                    .thenComparing(YotoLibraryEntry::cardId))
            .toList();
    int from = from(request);
    int to = Math.min(all.size(), from + request.limit());
    String next = to < all.size() ? Integer.toString(to) : null;
    return new Items<>(from < to ? all.subList(from, to) : List.of(), next);
  }

  public YotoCard getLibraryCard(LibraryCardId request) {
    return fromAny(
            request.caller(),
            account ->
                tokens.call(account.accountId(), token -> cloud.card(token, request.cardId())))
        .orElseThrow(() -> Refusal.notFound("card in the library"));
  }

  /**
   * Asks the accounts in turn until one has an answer. One that is not well does not hide what the
   * others have; only where none answers is its fault told.
   */
  private <T> Optional<T> fromAny(Caller caller, Function<YotoAccount, Optional<T>> question) {
    YotoCloudException fault = null;
    boolean answered = false;
    for (YotoAccount account : accounts.of(caller.householdId())) {
      try {
        Optional<T> answer = question.apply(account);
        answered = true;
        if (answer.isPresent()) {
          return answer;
        }
      } catch (YotoCloudException e) {
        fault = e;
      }
    }
    if (fault != null && !answered) {
      throw fault;
    }
    return Optional.empty();
  }

  private static int from(ListRequest request) {
    String cursor = request.cursor();
    try {
      return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("parameters/cursor", "It is not a nextCursor of this list.");
    }
  }
}
