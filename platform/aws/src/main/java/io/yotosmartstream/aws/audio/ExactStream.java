package io.yotosmartstream.aws.audio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content that ends after as many bytes as were announced, or fails. */
final class ExactStream extends FilterInputStream {
  private final long size;
  private long read;

  ExactStream(InputStream content, long size) {
    super(content);
    this.size = size;
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
    if (read == size) {
      if (in.read() >= 0) {
        throw new IOException("More bytes came than the %d that were announced".formatted(size));
      }
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, size - read));
    if (count < 0) {
      throw new IOException("Only %d of %d bytes came".formatted(read, size));
    }
    read += count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
