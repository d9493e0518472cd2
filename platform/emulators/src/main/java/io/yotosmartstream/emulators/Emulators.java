package io.yotosmartstream.emulators;

import java.nio.file.Path;

/**
 * The emulators of this JVM: each is installed and started on its first use, on 127.0.0.1 with a
 * free port, and stopped with all that it started when the JVM ends. What cannot be had throws
 * {@link EmulatorException}, at each use.
 */
public final class Emulators {
  private static final OneOfThisJvm LOCAL_STACK = new OneOfThisJvm(TakenLocalStack::start);
  private static final OneOfThisJvm MINI_STACK = process(EmulatorKind.MINISTACK);
  private static final OneOfThisJvm MOTO = process(EmulatorKind.MOTO);

  private Emulators() {}

  /**
   * The endpoint that AWS_ENDPOINT_URL names; without one, a container where a Docker engine
   * answers; else a process.
   */
  public static Emulator localStack() {
    return LOCAL_STACK.get();
  }

  /**
   * One more, whose functions reach what listens on 127.0.0.1: the endpoint that AWS_ENDPOINT_URL
   * names; without one, a container on the network of this machine, where that can be; else a
   * process.
   */
  public static LocalStackHere localStackHere(EmulatorOptions options) {
    return TakenLocalStack.here(options);
  }

  public static Emulator miniStack() {
    return MINI_STACK.get();
  }

  public static Emulator moto() {
    return MOTO.get();
  }

  /**
   * One more, always a process of its own, which the caller closes; it takes no notice of
   * AWS_ENDPOINT_URL and Docker.
   */
  public static RunningEmulator start(EmulatorKind kind, EmulatorOptions options) {
    return RunningEmulator.start(kind, install(kind), options);
  }

  /** Where it is installed, now if it was not before: no process is started. */
  public static Path install(EmulatorKind kind) {
    return Installation.of(kind);
  }

  private static OneOfThisJvm process(EmulatorKind kind) {
    return new OneOfThisJvm(() -> start(kind, EmulatorOptions.defaults()));
  }
}
