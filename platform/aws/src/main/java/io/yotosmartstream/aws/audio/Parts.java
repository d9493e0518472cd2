package io.yotosmartstream.aws.audio;

/**
 * When objects are written in parts.
 *
 * @param put larger ones are sent in parts of so many bytes, each held in memory
 * @param copyAbove larger ones are copied in parts, in bytes
 * @param copy how large a part is that is copied, in bytes
 */
record Parts(int put, long copyAbove, long copy) {
  private static final int MOST = 10_000;
  private static final int MB = 1024 * 1024;

  /**
   * No request begins before all of its bytes are there, so each can be tried again and content
   * that breaks off never reaches S3. What fits into one part goes as a whole. S3 copies up to 5 GB
   * at once, but a call may take only so long.
   */
  static final Parts USUAL = new Parts(16 * MB, 1024L * MB, 256L * MB);

  /** S3 takes 10,000 parts at the most. */
  int put(long size) {
    return Math.toIntExact(Math.max(put, Math.ceilDiv(size, MOST)));
  }
}
