package io.yotosmartstream.yoto.messages;

/**
 * A message to a player.
 *
 * @param topicSuffix what follows {@code device/{id}/}
 * @param payload JSON, or empty
 */
public record OutgoingMessage(String topicSuffix, String payload) {}
