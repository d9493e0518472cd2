package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.Timeline;
import java.util.random.RandomGenerator;

/** The world of every player. */
record Surroundings(
    Timeline timeline,
    Live<Quirks> quirks,
    Live<Timings> timings,
    Catalog catalog,
    StreamSource streams,
    Outbox outbox,
    Shadows shadows,
    RandomGenerator random) {}
