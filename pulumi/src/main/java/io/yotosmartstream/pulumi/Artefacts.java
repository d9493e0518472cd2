package io.yotosmartstream.pulumi;

import com.pulumi.asset.FileAsset;
import com.pulumi.aws.s3.BucketObjectv2;
import com.pulumi.aws.s3.BucketObjectv2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The files that functions run from, in the bucket from which Lambda takes them. A file's name
 * there is its content's, so that another content is another release, and the same one is not.
 */
final class Artefacts {
  /** The provider's list of runtimes ends before it. */
  private static final String UNKNOWN_RUNTIME = "java25";

  private final Path root;
  private final BucketV2 bucket;
  private final Map<String, BucketObjectv2> sent = new HashMap<>();

  /**
   * @param root of the repository
   */
  Artefacts(Path root, BucketV2 bucket) {
    this.root = root;
    this.bucket = bucket;
  }

  /**
   * @param options for the object in the bucket
   * @throws IllegalStateException where the file has not been built, or nothing could run it
   */
  BucketObjectv2 code(LambdaFunction function, CustomResourceOptions options) {
    Path file = file(root, function);
    return sent.computeIfAbsent(function.artefact().path(), path -> send(path, file, options));
  }

  static Path file(Path root, LambdaFunction function) {
    if (function.runtime().equals(UNKNOWN_RUNTIME)) {
      throw new IllegalStateException(
          function.name()
              + " asks for the runtime java25, which com.pulumi:aws 6.x does not know: set"
              + " lambda.startUp to aot or plain, or deploy with another engine");
    }
    Path file = root.resolve(function.artefact().path());
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "%s needs %s, which has not been built: run make %s"
              .formatted(
                  function.name(), function.artefact().path(), function.artefact().target()));
    }
    return file;
  }

  private BucketObjectv2 send(String path, Path file, CustomResourceOptions options) {
    return new BucketObjectv2(
        path,
        BucketObjectv2Args.builder()
            .bucket(bucket.bucket())
            .key("functions/" + hash(file) + ".zip")
            .source(new FileAsset(file.toString()))
            .build(),
        options);
  }

  private static String hash(Path file) {
    try (InputStream content =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) content).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
