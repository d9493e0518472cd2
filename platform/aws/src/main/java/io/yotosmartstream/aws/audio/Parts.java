package io.yotosmartstream.aws.audio;

/**
 * When objects are written in parts.
 *
 * @param putAbove larger ones are sent in parts, in bytes, below 2 GB
 * @param putPart how large a part is that is sent; it is held in memory
 * @param copyAbove larger ones are copied in parts, in bytes
 * @param copyPart how large a part is that is copied
 */
record Parts(long putAbove, int putPart, long copyAbove, long copyPart) {
  private static final int MOST = 10_000;
  private static final long MB = 1024 * 1024;

  /** S3 copies up to 5 GB at once, but a call may take only so long. */
  static final Parts USUAL = new Parts(100 * MB, (int) (16 * MB), 1024 * MB, 256 * MB);

  /** S3 takes 10,000 parts at the most. */
  int putPart(long size) {
    return Math.toIntExact(Math.max(putPart, Math.ceilDiv(size, MOST)));
  }
}
