package io.yotosmartstream.aws.vault;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One of the two stores cannot be used. Says which error it was and nothing of what AWS wrote about
 * it: its words may quote the value that was sent.
 */
final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFault(String message) {
    super(message);
  }

  static StoreFault of(String store, SdkException e) {
    if (e instanceof AwsServiceException answer) {
      String code =
          answer.awsErrorDetails() == null ? "no code" : answer.awsErrorDetails().errorCode();
      return new StoreFault(
          "%s answers %d %s (request %s)"
              .formatted(store, answer.statusCode(), code, answer.requestId()));
    }
    return new StoreFault(store + " gives no answer: " + e.getClass().getSimpleName());
  }
}
