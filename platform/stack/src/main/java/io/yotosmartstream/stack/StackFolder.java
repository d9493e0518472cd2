package io.yotosmartstream.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stack of a laptop keeps while it runs: who owns it, its logs and its data. It is gone
 * with it.
 */
final class StackFolder implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final long GRACE_SECONDS = 60;
  private static final int LAST_LINES = 25;

  private final Path folder;

  StackFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /**
   * @throws IllegalStateException where a stack is up, which says where its page is
   */
  void requireNobody() {
    if (owner().isPresent()) {
      throw new IllegalStateException(
          "A stack is up already; make stack-down ends it.\n\n"
              + read("greeting").orElse("It is still starting."));
    }
    delete(); // of one that was killed
  }

  /** The process that owns the running stack; never another that took its number. */
  private Optional<ProcessHandle> owner() {
    return read("owner")
        .map(text -> text.strip().split(" ", 2))
        .flatMap(
            said ->
                ProcessHandle.of(Long.parseLong(said[0]))
                    .filter(process -> started(process).equals(said[1])));
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** Starts the process that owns the stack; it outlives this one. */
  Process startServer(Path root, int port) throws IOException {
    Files.createDirectories(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StackMain.class.getName(),
                "serve")
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
        throw new IllegalStateException("The stack did not start:\n" + lastLines());
      }
    }
    String last = lastLines();
    end(server.toHandle());
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

  /** Ends the stack where one is up, and leaves nothing. */
  String down() {
    Optional<ProcessHandle> owner = owner();
    owner.ifPresent(StackFolder::end);
    delete();
    return owner.isPresent() ? "The stack is down." : "No stack was up.";
  }

  private static void end(ProcessHandle owner) {
    List<ProcessHandle> all = Stream.concat(owner.descendants(), Stream.of(owner)).toList();
    owner.destroy();
    try {
      var unused = owner.onExit().orTimeout(GRACE_SECONDS, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      owner.destroyForcibly();
    }
    // What it could not end any more.
    all.forEach(ProcessHandle::destroyForcibly);
    var unused = owner.onExit().join();
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
      Files.move(draft, folder.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
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
