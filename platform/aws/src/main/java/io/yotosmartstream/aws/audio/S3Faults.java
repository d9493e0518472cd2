package io.yotosmartstream.aws.audio;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** S3's faults as the port knows them. */
final class S3Faults {
  private S3Faults() {}

  /**
   * @throws FileNotFoundException where there is no such object
   * @throws IOException where S3 fails otherwise
   */
  static <T> T call(String what, Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (SdkException e) {
      throw translate(what, e);
    }
  }

  static IOException translate(String what, SdkException e) {
    if (isMissing(e)) {
      FileNotFoundException missing = new FileNotFoundException("There is no such object");
      missing.initCause(e);
      return missing;
    }
    return new IOException("S3 could not " + what, e);
  }

  /** Whether the object is what is missing, and not the bucket. */
  static boolean isMissing(SdkException e) {
    return e instanceof AwsServiceException answer
        && answer.statusCode() == 404
        && !"NoSuchBucket".equals(code(answer))
        && !"NoSuchUpload".equals(code(answer));
  }

  /** Whether the range begins behind the object's end. */
  static boolean isBeyondTheEnd(SdkException e) {
    return e instanceof AwsServiceException answer && answer.statusCode() == 416;
  }

  private static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null ? "" : String.valueOf(e.awsErrorDetails().errorCode());
  }
}
