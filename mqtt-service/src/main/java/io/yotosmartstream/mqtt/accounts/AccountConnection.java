package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.mqtt.broker.Broker;
import io.yotosmartstream.mqtt.broker.BrokerException;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one account connected. The broker drops the socket when the access token runs out, so each
 * try comes with a fresh token and a client id of its own (protocol page, section 3.1). What comes
 * late from an earlier try is told by its number and ignored.
 */
final class AccountConnection {
  private static final Logger LOG = LoggerFactory.getLogger(AccountConnection.class);

  /** A connection that lasted this long was a good one: the next failure is a first one. */
  private static final Duration STABLE = Duration.ofSeconds(20);

  /** What the connection is used for. Its methods return at once. */
  interface Crew {
    List<String> topics();

    void aboard(BrokerSession session);

    void ashore();

    void message(String topic, byte[] payload);
  }

  private final String accountId;
  private final AccountTokens tokens;
  private final Broker broker;
  private final Crew crew;
  private final Timers timers;
  private final Executor threads;
  private final Backoff backoff;
  private final InstantSource clock;

  private ConnectionState state = ConnectionState.IDLE;
  private int attempt;
  private int failures;
  private boolean refused;
  private Instant connectedAt = Instant.MIN;
  private Instant tokenEnds = Instant.MAX;
  private @Nullable String lostEarly;
  private @Nullable BrokerSession session;
  private Timers.Timer retry = () -> {};

  AccountConnection(
      String accountId,
      AccountTokens tokens,
      Broker broker,
      Crew crew,
      Timers timers,
      Executor threads,
      Backoff backoff,
      InstantSource clock) {
    this.accountId = accountId;
    this.tokens = tokens;
    this.broker = broker;
    this.crew = crew;
    this.timers = timers;
    this.threads = threads;
    this.backoff = backoff;
    this.clock = clock;
  }

  synchronized ConnectionState state() {
    return state;
  }

  /** Connects, where it has not begun yet or waited for a person's consent. */
  synchronized void start() {
    if (state == ConnectionState.IDLE || state == ConnectionState.NEEDS_CONSENT) {
      failures = 0;
      connect();
    }
  }

  /** Ends it for good; waits until the broker has been told, a second or two at most. */
  void stop() {
    BrokerSession open;
    synchronized (this) {
      state = ConnectionState.STOPPED;
      attempt++;
      retry.cancel();
      open = session;
      session = null;
    }
    crew.ashore();
    if (open != null) {
      open.close();
    }
  }

  private synchronized void connect() {
    state = ConnectionState.CONNECTING;
    lostEarly = null;
    int number = ++attempt;
    boolean renew = refused;
    threads.execute(() -> tryOnce(number, renew));
  }

  private void tryOnce(int number, boolean renew) {
    try {
      YotoTokens fresh = tokens.forConnection(accountId, renew);
      Broker.Login login =
          new Broker.Login(
              "YSS" + UUID.randomUUID().toString().replace("-", ""), fresh.accessToken());
      connected(number, broker.connect(login, crew.topics(), new Ear(number)), fresh.expiresAt());
    } catch (YotoCloudException e) {
      if (e.kind() == YotoCloudException.Kind.INVALID_GRANT) {
        needsConsent(number, e.getMessage());
      } else {
        failed(number, "There is no access token: " + e.getMessage() + ".", refused);
      }
    } catch (TokenVaultException e) {
      failed(number, "The token vault does not answer: " + e.getMessage() + ".", renew);
    } catch (BrokerException e) {
      failed(number, String.valueOf(e.getMessage()), e.refusedToken());
    } catch (RuntimeException e) {
      LOG.error("Connecting Yoto account {} failed in a way nobody thought of.", accountId, e);
      failed(number, "Connecting failed unexpectedly.", false);
    }
  }

  private void connected(int number, BrokerSession opened, Instant expiresAt) {
    @Nullable String lost;
    synchronized (this) {
      lost = lostEarly;
      if (number == attempt && state == ConnectionState.CONNECTING && lost == null) {
        state = ConnectionState.CONNECTED;
        session = opened;
        refused = false;
        connectedAt = clock.instant();
        tokenEnds = expiresAt;
        LOG.info("Yoto account {} is connected, with a token until {}.", accountId, expiresAt);
        crew.aboard(opened);
        return;
      }
    }
    opened.close();
    if (lost != null) {
      failed(number, lost, false);
    }
  }

  private synchronized void failed(int number, String reason, boolean refusedToken) {
    if (number == attempt && state == ConnectionState.CONNECTING) {
      refused = refusedToken;
      failures++;
      waitThenConnect(reason, backoff.afterFailures(failures));
    }
  }

  private void lost(int number, String reason) {
    BrokerSession dead;
    synchronized (this) {
      if (number != attempt) {
        return;
      }
      if (state == ConnectionState.CONNECTING) {
        lostEarly = reason;
        return;
      }
      if (state != ConnectionState.CONNECTED) {
        return;
      }
      dead = session;
      session = null;
      Instant now = clock.instant();
      // One that had run out before it was used has not: our clock is wrong.
      boolean ranOut = tokenEnds.isAfter(connectedAt) && !now.isBefore(tokenEnds);
      failures = now.isAfter(connectedAt.plus(STABLE)) || ranOut ? 1 : failures + 1;
      waitThenConnect(
          ranOut ? "The access token has run out, so the broker closed the connection." : reason,
          ranOut ? Duration.ZERO : backoff.afterFailures(failures));
    }
    crew.ashore();
    if (dead != null) {
      threads.execute(dead::close); // not here: this is a thread of the client that is closed
    }
  }

  private void waitThenConnect(String reason, Duration delay) {
    state = ConnectionState.WAITING;
    int number = attempt;
    LOG.warn(
        "Yoto account {} is not connected. {} Next try in {} ms.",
        accountId,
        reason,
        delay.toMillis());
    retry = timers.after(delay, () -> again(number));
  }

  private synchronized void again(int number) {
    if (number == attempt && state == ConnectionState.WAITING) {
      connect();
    }
  }

  private synchronized void needsConsent(int number, @Nullable String reason) {
    if (number == attempt && state == ConnectionState.CONNECTING) {
      state = ConnectionState.NEEDS_CONSENT;
      LOG.warn("Yoto account {} needs a person's consent: {}.", accountId, reason);
    }
  }

  private final class Ear implements Broker.Listener {
    private final int number;

    Ear(int number) {
      this.number = number;
    }

    @Override
    public void message(String topic, byte[] payload) {
      crew.message(topic, payload);
    }

    @Override
    public void lost(String reason) {
      AccountConnection.this.lost(number, reason);
    }
  }
}
