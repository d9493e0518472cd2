package io.yotosmartstream.aws.clients;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for; where that fails, tried again the next time. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    if (known != null) {
      return known;
    }
    making.lock();
    try {
      T again = made;
      if (again == null) {
        again = maker.get();
        made = again;
      }
      return again;
    } finally {
      making.unlock();
    }
  }
}
