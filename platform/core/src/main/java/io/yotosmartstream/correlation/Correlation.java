package io.yotosmartstream.correlation;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of what is being done just now, bound to the running thread. */
public final class Correlation {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private Correlation() {}

  public static @Nullable String current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /**
   * Keeps an id that came from outside only where it is short and plain, so that nobody writes into
   * our logs.
   */
  public static Optional<String> accept(@Nullable String given) {
    return Optional.ofNullable(given).filter(id -> ALLOWED.matcher(id).matches());
  }

  public static <T> T with(String id, Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, id).call(work::call);
  }

  public static void run(String id, Runnable work) {
    ScopedValue.where(CURRENT, id).run(work);
  }
}
