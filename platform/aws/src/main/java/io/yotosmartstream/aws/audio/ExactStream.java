package io.yotosmartstream.aws.audio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Content that has as many bytes as announced, or fails before its last byte is handed on. What
 * went wrong is kept, because clients wrap it in faults of their own.
 */
final class ExactStream extends FilterInputStream {
  private final long size;
  private long read;
  private long marked;
  private @Nullable IOException failure;

  ExactStream(InputStream content, long size) {
    super(content);
    this.size = size;
  }

  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      if (read == size) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, size - read));
      if (count < 0) {
        throw new IOException("Only %d of %d bytes came".formatted(read, size));
      }
      read += count;
      if (read == size && in.read() >= 0) {
        throw new IOException("More bytes came than the %d that were announced".formatted(size));
      }
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Who opened the content closes it: it may have to be read again. */
  @Override
  public void close() {}

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public synchronized void mark(int limit) {
    super.mark(limit);
    marked = read;
  }

  @Override
  public synchronized void reset() throws IOException {
    super.reset();
    read = marked;
    failure = null;
  }
}
