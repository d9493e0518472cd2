package io.yotosmartstream.simulator.media;

import org.jspecify.annotations.Nullable;

/**
 * A file on its way to a card (section 2.4).
 *
 * @param sha256 hex hash of the source; as declared first, as stored later; empty while unknown
 * @param storedAt epoch milliseconds; 0 until the bytes are there
 * @param info what the bytes are; null when they are no audio
 */
record Upload(
    String uploadId,
    String ownerSub,
    String filename,
    String sha256,
    long storedAt,
    long fileSize,
    @Nullable AudioInfo info) {

  boolean stored() {
    return storedAt > 0;
  }

  /** The id a track refers to; the simulator keeps the bytes as they came. */
  String mediaId() {
    return io.yotosmartstream.simulator.store.Hashes.base64OfHex(sha256);
  }
}
