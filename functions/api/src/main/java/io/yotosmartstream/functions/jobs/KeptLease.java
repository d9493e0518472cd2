package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.leases.Leases;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease that is prolonged for as long as its holder works, however long that takes, and ends soon
 * after the holder was killed.
 */
final class KeptLease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLease.class);
  private static final int TIMES_PER_LENGTH = 4;

  private final Leases leases;
  private final String name;
  private final String holder;
  private final Thread thread;
  private volatile boolean lost;

  private KeptLease(Leases leases, String name, String holder, Duration length) {
    this.leases = leases;
    this.name = name;
    this.holder = holder;
    thread = Thread.ofVirtual().name("keep-lease").start(() -> prolong(length));
  }

  /** Keeps a lease that the holder has. */
  static KeptLease keep(Leases leases, String name, String holder, Duration length) {
    return new KeptLease(leases, name, holder, length);
  }

  private void prolong(Duration length) {
    try {
      do {
        Thread.sleep(length.dividedBy(TIMES_PER_LENGTH));
      } while (prolonged(length));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the work is over
    }
  }

  private boolean prolonged(Duration length) {
    try {
      lost = !leases.acquire(name, holder, length);
      return !lost;
    } catch (RuntimeException e) {
      LOG.warn("The lease {} could not be prolonged just now", name, e);
      return true;
    }
  }

  /** Whether another has it by now: the holder was too slow to prolong it. */
  boolean lost() {
    return lost;
  }

  /** Gives it back. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leases.release(name, holder);
  }
}
