package io.yotosmartstream.simulator.media;

/**
 * An uploaded picture.
 *
 * @param kind {@code cover}, {@code icon} or {@code family}
 * @param source hash of the bytes as they were sent, to notice duplicates
 * @param type media type of the bytes as they are served
 */
record Image(
    String kind,
    String mediaId,
    String ownerSub,
    String source,
    String type,
    String name,
    String createdAt) {}
