package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linking Yoto: authorization code with PKCE (protocol page, section 1.2). */
public final class YotoLinkFunctions {
  private static final Duration CONSENT_TIME = Duration.ofMinutes(10);

  /** Answer of {@code getYotoLink}. */
  public record YotoLinkStatus(boolean linked, List<YotoAccountView> accounts) {}

  /** A linked account as people see it. */
  public record YotoAccountView(
      String accountId,
      @Nullable String label,
      YotoAccount.Health health,
      Instant linkedAt,
      @Nullable Instant lastRefreshedAt) {}

  /** Answer of {@code startYotoLink}. */
  public record YotoLinkStart(URI authorizeUrl, Instant expiresAt) {}

  /** What the consent page sent back. */
  public record YotoLinkCallback(Caller caller, String code, String state) {}

  /** Names an account. */
  public record AccountId(Caller caller, String accountId) {}

  /** Begun and not finished; kept under the hash of the state. */
  public record OAuthState(String userId, String householdId, String codeVerifier) {}

  private final Table table;
  private final YotoCloud cloud;
  private final LinkedAccounts accounts;
  private final DeviceSync devices;
  private final Unlinking unlinking;
  private final WakeUps wakeUps;
  private final LiveUpdates live;
  private final IdGenerator ids;
  private final InstantSource clock;

  public YotoLinkFunctions(
      Table table,
      YotoCloud cloud,
      TokenVault vault,
      DeviceSync devices,
      Unlinking unlinking,
      WakeUps wakeUps,
      LiveUpdates live,
      IdGenerator ids,
      InstantSource clock) {
    this.table = table;
    this.cloud = cloud;
    this.accounts = new LinkedAccounts(table, cloud, vault, clock);
    this.devices = devices;
    this.unlinking = unlinking;
    this.wakeUps = wakeUps;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  public YotoLinkStatus getYotoLink(CallerOnly request) {
    List<YotoAccountView> accounts =
        new YotoAccounts(table)
            .of(request.caller().householdId()).stream().map(YotoLinkFunctions::view).toList();
    return new YotoLinkStatus(!accounts.isEmpty(), accounts);
  }

  public YotoLinkStart startYotoLink(CallerOnly request) {
    String state = Secrets.random();
    String verifier = Secrets.random();
    Instant expires = clock.instant().plus(CONSENT_TIME);
    OAuthState begun =
        new OAuthState(request.caller().userId(), request.caller().householdId(), verifier);
    table.write(Table.create(stateKey(state), begun, expires));
    return new YotoLinkStart(cloud.authorizeUrl(state, Secrets.pkceChallenge(verifier)), expires);
  }

  public YotoLinkStatus completeYotoLink(YotoLinkCallback request) {
    OAuthState begun = consume(request);
    YotoTokens tokens;
    try {
      tokens = cloud.exchangeCode(request.code(), begun.codeVerifier());
    } catch (YotoCloudException e) {
      if (e.kind() == YotoCloudException.Kind.INVALID_GRANT
          || e.kind() == YotoCloudException.Kind.REJECTED) {
        throw Refusal.conflict("Yoto did not accept the consent. Begin to link again.");
      }
      throw e;
    }
    if (tokens.refreshToken() == null) {
      throw Refusal.conflict(
          "Yoto gave no lasting access. Begin to link again and allow everything that is asked.");
    }
    YotoAccount account = accounts.link(begun.householdId(), tokens, ids.next());
    devices.sync(account);
    wakeUps.accountsChanged();
    live.publish(
        begun.householdId(),
        ThingChanged.players(clock.instant(), Correlation.current(), account.accountId()));
    return getYotoLink(new CallerOnly(request.caller()));
  }

  public Nothing unlinkYoto(AccountId request) {
    YotoAccount account =
        new YotoAccounts(table)
            .find(request.accountId())
            .map(Stored::value)
            .filter(found -> found.householdId().equals(request.caller().householdId()))
            .orElseThrow(() -> Refusal.notFound("Yoto account"));
    unlinking.unlink(account);
    return Nothing.NOTHING;
  }

  private OAuthState consume(YotoLinkCallback request) {
    return table
        .find(OAuthState.class, stateKey(request.state()))
        .filter(found -> found.value().userId().equals(request.caller().userId()))
        .filter(found -> table.write(Table.delete(found)) == WriteOutcome.WRITTEN)
        .map(Stored::value)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "This consent was used already, is too old or is not yours. Begin to link again."));
  }

  private static YotoAccountView view(YotoAccount account) {
    return new YotoAccountView(
        account.accountId(),
        account.label(),
        account.health(),
        account.linkedAt(),
        account.lastRefreshedAt());
  }

  private static Key stateKey(String state) {
    return new Key("OAUTH#" + Secrets.hash(state), "STATE");
  }
}
