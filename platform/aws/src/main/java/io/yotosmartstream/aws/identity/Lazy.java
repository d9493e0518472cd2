package io.yotosmartstream.aws.identity;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, once; tried again where that failed. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T found = made;
    if (found != null) {
      return found;
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
