package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Ref;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awscdk.Aws;

/**
 * What a published version says of itself. CloudFormation publishes another one exactly when this
 * text is another, so it holds all that makes the function another, and nothing else: Lambda
 * refuses to publish an unchanged function again.
 */
final class Versions {
  private Versions() {}

  /**
   * @param artefactKey of the file it runs from
   */
  static String description(LambdaFunction function, String artefactKey, Refs refs) {
    StringBuilder text = new StringBuilder(artefactKey).append(' ').append(hash(function));
    function.variables().values().stream()
        .flatMap(value -> Ref.in(value).stream())
        .distinct()
        .sorted()
        .forEach(ref -> text.append(' ').append(refs.get(ref)));
    return text.toString();
  }

  private static String hash(LambdaFunction function) {
    String all =
        List.of(
                function.description(),
                function.runtime(),
                function.handler(),
                function.architecture(),
                function.memoryMb(),
                function.timeoutSeconds(),
                function.snapStart(),
                function.variables())
            .toString()
            // What stands for them in a running CDK is different every time.
            .replace(Aws.ACCOUNT_ID, "account")
            .replace(Aws.REGION, "region");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
