package io.yotosmartstream.features.lambda;

import io.yotosmartstream.packaging.runtime.FunctionError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A function with its instances: started when there is work and none is free, each with one
 * invocation at a time.
 */
final class LambdaFunction implements AutoCloseable {
  private final Supplier<Instance> start;
  private final Semaphore concurrency;
  private final Deque<Instance> idle = new ArrayDeque<>();
  private final List<Instance> all = new ArrayList<>();

  LambdaFunction(int concurrency, Supplier<Instance> start) {
    this.concurrency = new Semaphore(concurrency, true);
    this.start = start;
  }

  /**
   * @throws FunctionError what it said instead of an answer
   */
  byte[] invoke(byte[] event) {
    concurrency.acquireUninterruptibly();
    try {
      Instance instance = take();
      try {
        return instance.invoke(event);
      } finally {
        give(instance);
      }
    } finally {
      concurrency.release();
    }
  }

  /** Ends every instance in the middle of what it does. The next invocation starts another. */
  void kill() {
    List<Instance> victims;
    synchronized (this) {
      victims = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    victims.forEach(Instance::close);
  }

  private Instance take() {
    synchronized (this) {
      Instance free = idle.poll();
      if (free != null) {
        return free;
      }
    }
    Instance fresh = start.get();
    synchronized (this) {
      all.add(fresh);
    }
    return fresh;
  }

  private synchronized void give(Instance instance) {
    if (instance.alive() && all.contains(instance)) {
      idle.push(instance);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
