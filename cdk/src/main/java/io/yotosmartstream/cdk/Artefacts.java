package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.CfnFunction.CodeProperty;

/** The file that functions run from: somebody has put it into a bucket before the stack is made. */
final class Artefacts {
  /** So that what a version says of itself stays within the 256 characters that Lambda allows. */
  private static final int LONGEST_KEY = 120;

  private final CfnParameter bucket;
  private final CfnParameter key;

  /**
   * @throws IllegalArgumentException where functions run from different files
   */
  Artefacts(Stack stack, AppBlueprint blueprint) {
    List<String> files =
        blueprint.functions().stream().map(f -> f.artefact().path()).distinct().toList();
    if (files.size() > 1) {
      throw new IllegalArgumentException(
          "All functions of a template run from one file, but the blueprint names " + files);
    }
    bucket =
        CfnParameter.Builder.create(stack, "ArtefactBucket")
            .type("String")
            .minLength(3)
            .maxLength(63)
            .description("Bucket in this region with the file that the functions run from")
            .build();
    key =
        CfnParameter.Builder.create(stack, "ArtefactKey")
            .type("String")
            .minLength(1)
            .maxLength(LONGEST_KEY)
            .description(
                "Key in that bucket of %s; another content needs another key"
                    .formatted(files.isEmpty() ? "the file" : files.getFirst()))
            .build();
  }

  CodeProperty code() {
    return CodeProperty.builder()
        .s3Bucket(bucket.getValueAsString())
        .s3Key(key.getValueAsString())
        .build();
  }

  String key() {
    return key.getValueAsString();
  }
}
