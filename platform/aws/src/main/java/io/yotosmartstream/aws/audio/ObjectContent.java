package io.yotosmartstream.aws.audio;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** The bytes of an object as they come. */
final class ObjectContent extends FilterInputStream {
  private final ResponseInputStream<?> content;
  private boolean ended;

  ObjectContent(ResponseInputStream<?> content) {
    super(content);
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    try {
      return noting(in.read());
    } catch (SdkException e) {
      throw broken(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return noting(in.read(buffer, offset, length));
    } catch (SdkException e) {
      throw broken(e);
    }
  }

  /** Who stops in the middle does not wait for the rest. */
  @Override
  public void close() throws IOException {
    if (ended) {
      super.close();
    } else {
      content.abort();
    }
  }

  private int noting(int result) {
    ended |= result < 0;
    return result;
  }

  private static IOException broken(SdkException e) {
    return new IOException("The object broke off or is not what was stored", e);
  }
}
