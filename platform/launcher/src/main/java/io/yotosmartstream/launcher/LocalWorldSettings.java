package io.yotosmartstream.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a platform is started on one machine.
 *
 * @param root of the checkout
 * @param data folder of everything that stays
 * @param port of the page; Yoto's allow-list of addresses is exact, so it is fixed for people and
 *     free for tests
 * @param extra environment of every program
 * @param patience how long each program may take to be ready
 */
public record LocalWorldSettings(
    Path root, Path data, int port, Map<String, String> extra, Duration patience) {}
