package io.yotosmartstream.players;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a player reported.
 *
 * @param eventId the same for a repeat of the same message, so that it is kept once
 * @param at when it was received
 * @param changes the fields of the state that it changed, with their new values as JSON writes
 *     them; an empty text where a field is not known any more
 */
public record PlayerEvent(
    String eventId, Instant at, EventKind kind, Map<String, Object> changes) {}
