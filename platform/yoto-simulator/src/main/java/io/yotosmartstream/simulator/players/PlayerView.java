package io.yotosmartstream.simulator.players;

import org.jspecify.annotations.Nullable;

/** A player as the person running the simulator sees it. */
public record PlayerView(
    String deviceId,
    String name,
    String family,
    String type,
    String account,
    String power,
    int battery,
    boolean charging,
    String playback,
    @Nullable String cardId,
    @Nullable String cardTitle,
    @Nullable String chapterKey,
    @Nullable String chapterTitle,
    @Nullable String trackKey,
    @Nullable String trackTitle,
    int position,
    int trackLength,
    int volume,
    int volumeMax,
    int sleepTimerSeconds,
    String ambient,
    boolean day,
    @Nullable String insertedCardId) {}
