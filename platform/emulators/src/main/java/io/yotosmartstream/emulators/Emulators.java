package io.yotosmartstream.emulators;

import java.nio.file.Path;

/**
 * The emulators of this JVM: each is installed and started on its first use, on 127.0.0.1 with a
 * free port, and stopped with all that it started when the JVM ends.
 */
public final class Emulators {
  private static final OneOfThisJvm LOCAL_STACK = one(EmulatorKind.LOCALSTACK);
  private static final OneOfThisJvm MINI_STACK = one(EmulatorKind.MINISTACK);
  private static final OneOfThisJvm MOTO = one(EmulatorKind.MOTO);

  private Emulators() {}

  public static Emulator localStack() {
    return LOCAL_STACK.get();
  }

  public static Emulator miniStack() {
    return MINI_STACK.get();
  }

  public static Emulator moto() {
    return MOTO.get();
  }

  /** One more, as a process of its own, for whoever closes it. */
  public static RunningEmulator start(EmulatorKind kind, EmulatorOptions options) {
    return RunningEmulator.start(kind, install(kind), options);
  }

  /** Where it is installed, now if it was not before: no process is started. */
  public static Path install(EmulatorKind kind) {
    return Installation.of(kind);
  }

  private static OneOfThisJvm one(EmulatorKind kind) {
    return new OneOfThisJvm(() -> start(kind, EmulatorOptions.defaults()));
  }
}
