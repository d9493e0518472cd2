package io.yotosmartstream.functions.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A process that is killed, as by a time-out, before or after one of its calls of a port. What it
 * calls afterwards, to tidy up, does not happen.
 */
public final class Mortal {
  /** Not a RuntimeException: a dead process catches nothing. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final int killedAt;
  private int steps;
  private boolean dead;

  public Mortal(int killedAt) {
    this.killedAt = killedAt;
  }

  /** One that lives, to count its steps. */
  public static Mortal whole() {
    return new Mortal(Integer.MAX_VALUE);
  }

  public synchronized int steps() {
    return steps;
  }

  /**
   * @return whether it was killed before the work was over
   */
  public boolean does(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  /** The port as this process sees it. */
  public <T> T with(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              step();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                step();
              }
            }));
  }

  private synchronized void step() {
    if (dead || steps++ == killedAt) {
      dead = true;
      throw new Killed();
    }
  }
}
