package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.PlayerReports;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** What the desks of all players share. */
public record PlayerContext(
    PlayerReports reports,
    CommandLifeCycle commands,
    Timers timers,
    Executor threads,
    InstantSource clock,
    Rhythm rhythm,
    Tally tally) {}
