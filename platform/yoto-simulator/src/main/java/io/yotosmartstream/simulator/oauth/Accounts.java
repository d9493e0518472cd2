package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** The families that can sign in: the seeded ones, and those that were added since. */
public final class Accounts {

  private static final String DOCUMENT = "accounts";

  private final List<Account> seeded;
  private final Documents documents;
  private final List<Account> added = new ArrayList<>();

  public Accounts(List<Account> seeded, Documents documents) {
    this.seeded = List.copyOf(seeded);
    this.documents = documents;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<Account>>() {}))
        .ifPresent(added::addAll);
  }

  public synchronized List<Account> all() {
    return Stream.concat(seeded.stream(), added.stream()).toList();
  }

  /** A family without players and cards. */
  public synchronized Account add(String email, String name) {
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw ApiError.badRequest("\"email\" must be an e-mail address");
    }
    if (byEmail(email).isPresent()) {
      throw ApiError.badRequest("There is an account " + email + " already");
    }
    Account account = new Account(email, "auth0|" + Hashes.random(18), Hashes.random(9), name);
    added.add(account);
    documents.save(DOCUMENT, List.copyOf(added));
    return account;
  }

  /** Back to the seeded families. */
  public synchronized void reset() {
    added.clear();
    documents.save(DOCUMENT, List.of());
  }

  public Optional<Account> byEmail(String email) {
    return all().stream().filter(a -> a.email().equalsIgnoreCase(email)).findFirst();
  }

  public Optional<Account> bySub(String sub) {
    return all().stream().filter(a -> a.sub().equals(sub)).findFirst();
  }

  /** The account a person named, or a message that lists them all. */
  public Account require(String email) {
    return byEmail(email)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "\"account\" must be one of: "
                        + all().stream().map(Account::email).collect(Collectors.joining(", "))));
  }
}
