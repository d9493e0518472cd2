package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the linked Yoto accounts that this task has the lease of. The list is read again with each
 * renewal of the leases and whenever somebody says that it changed.
 */
public final class Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final int RENEWALS_PER_LEASE = 3;
  private static final int STOP_SECONDS = 4;

  private final YotoAccounts accounts;
  private final Leases leases;
  private final Tasks tasks;
  private final String holder;
  private final Duration lease;
  private final Function<YotoAccount, AccountService> services;
  private final Timers timers;
  private final InstantSource clock;
  private final Executor threads;
  private final Mailbox mailbox;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private volatile boolean stopped;
  private volatile int linked;

  /**
   * @param until when our lease ends, unless it is renewed
   */
  private record Held(AccountService service, Instant until) {}

  /** How many accounts there are, are served by this task, and are connected. */
  public record Counts(int linked, int held, long connected) {}

  public Accounts(
      YotoAccounts accounts,
      Leases leases,
      Tasks tasks,
      String holder,
      Duration lease,
      Function<YotoAccount, AccountService> services,
      Timers timers,
      InstantSource clock,
      Executor threads) {
    this.accounts = accounts;
    this.leases = leases;
    this.tasks = tasks;
    this.holder = holder;
    this.lease = lease;
    this.services = services;
    this.timers = timers;
    this.clock = clock;
    this.threads = threads;
    this.mailbox = new Mailbox(threads, Integer.MAX_VALUE);
  }

  public void start() {
    mailbox.post(this::renewAndGoOn);
  }

  /** Accounts were linked or unlinked, or have other players. */
  public void changed() {
    mailbox.post(
        () -> {
          renew();
          held.values().forEach(h -> h.service().refresh());
        });
  }

  /**
   * @return whether this task serves the household; it does nothing where another one does
   */
  public boolean commandsFor(String householdId, String deviceId) {
    List<AccountService> ours =
        held.values().stream()
            .map(Held::service)
            .filter(service -> service.account().householdId().equals(householdId))
            .toList();
    ours.forEach(service -> service.lookForCommands(deviceId));
    return !ours.isEmpty();
  }

  public Counts counts() {
    return new Counts(
        linked,
        held.size(),
        held.values().stream()
            .filter(h -> h.service().state() == ConnectionState.CONNECTED)
            .count());
  }

  /** Leaves the broker and gives the leases back, within seconds. */
  public void stop() {
    stopped = true;
    CountDownLatch done = new CountDownLatch(1);
    mailbox.post(
        () -> {
          List<String> ids = new ArrayList<>(held.keySet());
          CountDownLatch left = new CountDownLatch(ids.size());
          for (String id : ids) {
            threads.execute(
                () -> {
                  try {
                    letGo(id, "The service is being stopped.");
                  } finally {
                    left.countDown();
                  }
                });
          }
          await(left);
          leave();
          done.countDown();
        });
    await(done);
  }

  private void leave() {
    try {
      tasks.leave();
    } catch (RuntimeException e) {
      LOG.warn("That this task ends shows to others when its time has run out.", e);
    }
  }

  private void renewAndGoOn() {
    if (!stopped) {
      renew();
      timers.after(lease.dividedBy(RENEWALS_PER_LEASE), () -> mailbox.post(this::renewAndGoOn));
    }
  }

  private void renew() {
    if (stopped) {
      return;
    }
    try {
      Map<String, YotoAccount> now =
          accounts.all().stream().collect(Collectors.toMap(YotoAccount::accountId, a -> a));
      linked = now.size();
      held.forEach(
          (id, h) -> {
            YotoAccount account = now.get(id);
            if (account == null) {
              letGo(id, "It is not linked any more.");
            } else if (!account.householdId().equals(h.service().account().householdId())) {
              letGo(id, "It belongs to another household now.");
            }
          });
      int share = Tasks.share(now.size(), tasks.announce());
      giveBackMoreThan(share);
      now.values().forEach(account -> renew(account, share));
    } catch (RuntimeException e) {
      LOG.error("The linked accounts could not be read or their leases not be renewed.", e);
    }
    leaveWhereLeaseRanOut();
  }

  /** A task that came later takes them. */
  private void giveBackMoreThan(int share) {
    held.keySet().stream()
        .sorted()
        .skip(share)
        .toList()
        .forEach(id -> letGo(id, "It is another task's share now."));
  }

  private void renew(YotoAccount account, int share) {
    String id = account.accountId();
    boolean healthy = account.health() == YotoAccount.Health.HEALTHY;
    Held before = held.get(id);
    if (before == null && (!healthy || held.size() >= share)) {
      return; // a person must consent first, or it is another task's share
    }
    Instant until = clock.instant().plus(lease);
    if (leases.acquire(leaseOf(id), holder, lease)) {
      AccountService service = before == null ? services.apply(account) : before.service();
      held.put(id, new Held(service, until));
      if (before == null) {
        LOG.info("This task serves Yoto account {} now.", id);
      }
      if (healthy) {
        service.start();
      }
    } else if (before != null) {
      letGo(id, "Another task serves it now.");
    }
  }

  /**
   * The table could not be reached for so long that another task may serve it before we look again.
   */
  private void leaveWhereLeaseRanOut() {
    Instant nextLook = clock.instant().plus(lease.dividedBy(RENEWALS_PER_LEASE));
    held.forEach(
        (id, h) -> {
          if (!nextLook.isBefore(h.until())) {
            letGo(id, "Its lease could not be renewed in time.");
          }
        });
  }

  private void letGo(String id, String why) {
    Held gone = held.remove(id);
    if (gone == null) {
      return;
    }
    LOG.info("This task stops serving Yoto account {}. {}", id, why);
    gone.service().stop();
    try {
      leases.release(leaseOf(id), holder);
    } catch (RuntimeException e) {
      LOG.warn("The lease of Yoto account {} runs out by itself.", id, e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Not all connections could be ended in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String leaseOf(String accountId) {
    return "mqtt-account-" + accountId;
  }
}
