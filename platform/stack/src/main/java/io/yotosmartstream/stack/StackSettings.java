package io.yotosmartstream.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the stack of a laptop is started.
 *
 * @param root of the built checkout
 * @param folder of everything that it writes
 * @param port of the page and of MiniStack on 127.0.0.1; Yoto's allow-list of addresses is exact,
 *     so it is fixed for people and free for tests
 * @param changes what is done to the template beside what must be
 * @param told variables of every function, task and of the simulator, beside those of the template
 * @param patience how long each program may take to be ready
 */
public record StackSettings(
    Path root,
    Path folder,
    int port,
    Consumer<StackTemplate> changes,
    Map<String, String> told,
    Duration patience) {
  /** Of every process of the stack. */
  Mark mark() {
    return new Mark(folder.toAbsolutePath());
  }
}
