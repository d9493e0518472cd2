package io.yotosmartstream.aws.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ContentStreamProvider;

/** Content for every try to send it: from its beginning, or not at all where it comes but once. */
final class RepeatedContent implements ContentStreamProvider {
  private final ExactStream content;
  private boolean begun;

  RepeatedContent(ExactStream content, int size) {
    this.content = content;
    if (content.markSupported()) {
      content.mark(size);
    }
  }

  @Override
  public InputStream newStream() {
    if (begun) {
      try {
        content.reset();
      } catch (IOException e) {
        throw new UncheckedIOException("The content cannot be sent once more", e);
      }
    }
    begun = true;
    return content;
  }
}
