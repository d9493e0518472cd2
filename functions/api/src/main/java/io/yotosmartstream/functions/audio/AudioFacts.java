package io.yotosmartstream.functions.audio;

import org.jspecify.annotations.Nullable;

/**
 * What looking into a file found.
 *
 * @param contentType what it really is, whatever was said of it
 * @param duration seconds; null where the format does not tell
 * @param bitrate kbit/s
 */
public record AudioFacts(
    String contentType,
    @Nullable Integer duration,
    @Nullable Integer bitrate,
    @Nullable String title,
    @Nullable String artist,
    @Nullable String album) {}
