package io.yotosmartstream.emulators;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * {@code install} installs every emulator; {@code run NAME [PORT]} runs one until it is stopped.
 */
public final class EmulatorsMain {
  private static final String USAGE = "Use: install | run " + names() + " [PORT]";

  private EmulatorsMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      perform(List.of(arguments), System.out);
    } catch (EmulatorException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void perform(List<String> arguments, PrintStream out) throws InterruptedException {
    if (arguments.equals(List.of("install"))) {
      for (EmulatorKind kind : EmulatorKind.values()) {
        out.printf("%s %s: %s%n", kind.program(), kind.version(), Emulators.install(kind));
      }
    } else if (arguments.size() >= 2 && arguments.getFirst().equals("run")) {
      run(kind(arguments.get(1)), options(arguments), out);
    } else {
      throw new IllegalArgumentException(USAGE);
    }
  }

  private static void run(EmulatorKind kind, EmulatorOptions options, PrintStream out)
      throws InterruptedException {
    RunningEmulator running = Emulators.start(kind, options);
    out.printf("# %s, log in %s%n", running.name(), running.log());
    running.settings().forEach((name, value) -> out.printf("export %s=%s%n", name, value));
    // Until this process is told to end; it stops the emulator then.
    new CountDownLatch(1).await();
  }

  private static EmulatorOptions options(List<String> arguments) {
    EmulatorOptions options = EmulatorOptions.defaults();
    return arguments.size() > 2 ? options.onPort(Integer.parseInt(arguments.get(2))) : options;
  }

  private static EmulatorKind kind(String name) {
    return Arrays.stream(EmulatorKind.values())
        .filter(kind -> kind.program().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(USAGE));
  }

  private static String names() {
    return Arrays.stream(EmulatorKind.values())
        .map(EmulatorKind::program)
        .collect(Collectors.joining("|"));
  }
}
