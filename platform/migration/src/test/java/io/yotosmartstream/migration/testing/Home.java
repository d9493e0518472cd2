package io.yotosmartstream.migration.testing;

import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.Invitation;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.identity.IdentityProvider.Registration.Registered;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.YotoCloud;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An environment to migrate to, with somebody who has signed in already. */
public final class Home implements AutoCloseable {
  public static final String OWNER = "robin@example.com";
  public static final String PASSWORD = "correct horse battery";

  public final SettableClock clock = new SettableClock();
  public final RotatingYoto yoto = new RotatingYoto(clock);
  private final LocalPlatform local;
  private final Platform platform;

  public Home(Path folder) {
    local =
        LocalPlatform.open(
            Map.of("YOTO_DATA", folder.toString()), new PasswordCost(8, 1, 1), clock);
    platform = Ports.exchanged(local.platform(), YotoCloud.class, yoto.cloud());
    var unused = signedIn(OWNER);
  }

  /** Somebody with a household of their own. */
  public Caller signedIn(String email) {
    Registered user = (Registered) platform.identity().registerConfirmed(email, PASSWORD);
    var unused = new FoundHouseholds(table(), platform.ids(), clock).ensure(user.userId(), email);
    return caller(email);
  }

  public Caller caller(String email) {
    String userId = platform.identity().findByEmail(email).orElseThrow().userId();
    return new Callers(table()).of(new TokenClaims(userId, Set.of(), 0));
  }

  public String household() {
    return caller(OWNER).householdId();
  }

  public Platform platform() {
    return platform;
  }

  public Table table() {
    return new Table(local.platform().items());
  }

  public List<StoredAudio> audio() {
    return values(StoredAudio.class, AudioKeys.PREFIX);
  }

  public List<Invitation> invitations() {
    return values(Invitation.class, HouseholdKeys.INVITATIONS);
  }

  /** Everything that is kept of the household, with its versions. */
  public List<Item> items() {
    return platform.items().query(ItemQuery.all(HouseholdKeys.partition(household()), "")).items();
  }

  public long mailsTo(String address) {
    return local.outbox().sent().stream().filter(mail -> mail.to().equals(address)).count();
  }

  private <T extends Record> List<T> values(Class<T> type, String prefix) {
    return table().listAll(type, HouseholdKeys.partition(household()), prefix).stream()
        .map(Stored::value)
        .toList();
  }

  @Override
  public void close() {
    local.close();
  }
}
