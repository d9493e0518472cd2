package io.yotosmartstream.stack;

import io.yotosmartstream.emulators.ProcessLife;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stack of a laptop keeps while it runs: who owns it, its logs and its data. It is gone
 * with it.
 */
final class StackFolder implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final int LAST_LINES = 25;

  private final Path folder;

  /** No other may be started by this process. */
  private boolean over;

  StackFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /**
   * @return what the last one died of and what it left, where it was not ended; all of it is gone
   * @throws IllegalStateException where a stack is up, which says where its page is
   */
  Optional<String> requireNobody() {
    if (owner().isPresent()) {
      throw new IllegalStateException(
          "A stack is up already; make stack-down ends it.\n\n"
              + read("greeting").orElse("It is still starting."));
    }
    return clear();
  }

  private Optional<String> clear() {
    // The owner's last act is to remove its name.
    Optional<String> death =
        read("death").or(() -> read("owner").map(_ -> "the process that owned it was killed"));
    int left = new Marked(mark()).end();
    delete();
    return left == 0
        ? death.map("The last stack died: %s"::formatted)
        : Optional.of(
            "The last stack died: %s; ended what it left, processes: %d"
                .formatted(death.orElse("nobody knows of what"), left));
  }

  /** The process that owns the running stack; never another that took its number. */
  private Optional<ProcessHandle> owner() {
    return read("owner")
        .map(text -> text.strip().split(" ", 2))
        .flatMap(
            said ->
                ProcessHandle.of(Long.parseLong(said[0]))
                    .filter(process -> started(process).equals(said[1])))
        .filter(ProcessLife::runs);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private Mark mark() {
    return new Mark(folder);
  }

  /**
   * Starts the process that owns the stack; it outlives this one.
   *
   * @throws IllegalStateException once it was taken down: somebody gave up meanwhile
   */
  synchronized Process startServer(Path root, int port) throws IOException {
    if (over) {
      throw new IllegalStateException("The stack is not started: it is being ended");
    }
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(
        mark()
            .on(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx128m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StackMain.class.getName(),
                    "serve")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("STACK_PORT", "" + port);
    Process server = builder.start();
    write("owner", server.pid() + " " + started(server.toHandle()));
    return server;
  }

  private Path log() {
    return folder.resolve("stack.log");
  }

  /** Said by the owner as it ends because a part did: whoever comes next is told. */
  void died(String why) {
    write("death", why);
  }

  /** Said by the owner. */
  void ready(String greeting) {
    write("greeting", greeting);
  }

  /**
   * @return what the owner said
   * @throws IllegalStateException with the last lines of its log where it ended or took too long
   */
  String awaitReady(Process server, Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      Optional<String> greeting = read("greeting");
      if (greeting.isPresent()) {
        return greeting.get();
      }
      if (server.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        String last = lastLines();
        new Marked(mark()).close();
        throw new IllegalStateException("The stack did not start:\n" + last);
      }
    }
    String last = lastLines();
    end(server.toHandle());
    new Marked(mark()).close();
    throw new IllegalStateException(
        "The stack was not up in %d s, and is ended:%n%s".formatted(patience.toSeconds(), last));
  }

  private String lastLines() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      return all.stream()
          .skip(Math.max(0, all.size() - LAST_LINES))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "it wrote nothing";
    }
  }

  /** Ends the stack where one is up, also one whose owner is dead, and leaves nothing. */
  synchronized String down() {
    over = true;
    Optional<ProcessHandle> owner = owner();
    owner.ifPresent(StackFolder::end);
    Optional<String> found = clear();
    return owner.isPresent()
        ? "The stack is down."
        : found.map(died -> "No stack was up. " + died).orElse("No stack was up.");
  }

  /** Asks it to end, and insists after a while; what it leaves is for others to find. */
  private static void end(ProcessHandle owner) {
    owner.destroy();
    if (!endsWithin(GRACE, owner)) {
      owner.destroyForcibly();
      var unused = endsWithin(GRACE, owner);
    }
  }

  private static boolean endsWithin(Duration patience, ProcessHandle process) {
    Instant end = Instant.now().plus(patience);
    while (ProcessLife.runs(process) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return !ProcessLife.runs(process);
  }

  private Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all. */
  private void write(String name, String text) {
    try {
      Path draft = folder.resolve(name + ".draft");
      Files.writeString(
          draft, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  /** The owner's last word: nobody takes it for a running one. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve("owner"));
      Files.deleteIfExists(folder.resolve("greeting"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
