package io.yotosmartstream.features.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.s3.S3Client;

/** A template, deployed by CloudFormation as a person deploys it: through a bucket. */
final class Deployment {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final CloudFormationClient cloudFormation;
  private final S3Client s3;
  private final String bucket;

  /**
   * @param bucket of artefacts; made here where it is not there
   */
  Deployment(Aws aws, String bucket) {
    cloudFormation = aws.cloudFormation();
    s3 = aws.s3();
    this.bucket = bucket;
    s3.createBucket(request -> request.bucket(bucket));
  }

  /**
   * Creates the stack.
   *
   * @return what its resources are called, by their names in the template
   * @throws IllegalStateException with CloudFormation's own reasons where it fails
   */
  Map<String, String> create(String stack, String template, Map<String, String> parameters) {
    String key = stack + ".template.json";
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(template));
    String url = s3.utilities().getUrl(get -> get.bucket(bucket).key(key)).toExternalForm();
    cloudFormation.createStack(
        request ->
            request
                .stackName(stack)
                .templateURL(url)
                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                .parameters(parameters(parameters)));
    try {
      var unused =
          cloudFormation
              .waiter()
              .waitUntilStackCreateComplete(
                  request -> request.stackName(stack),
                  waiter ->
                      waiter
                          .waitTimeout(PATIENCE)
                          .maxAttempts(Integer.MAX_VALUE)
                          .backoffStrategyV2(attempt -> Duration.ofMillis(500)));
    } catch (RuntimeException e) {
      throw new IllegalStateException(stack + " was not created: " + failures(stack), e);
    }
    return resources(stack);
  }

  private Map<String, String> resources(String stack) {
    return cloudFormation
        .describeStackResources(request -> request.stackName(stack))
        .stackResources()
        .stream()
        .collect(
            Collectors.toMap(
                StackResource::logicalResourceId,
                StackResource::physicalResourceId,
                (one, other) -> other,
                TreeMap::new));
  }

  private String failures(String stack) {
    try {
      return cloudFormation
          .describeStackEvents(request -> request.stackName(stack))
          .stackEvents()
          .stream()
          .filter(event -> event.resourceStatusAsString().endsWith("_FAILED"))
          .map(Deployment::reason)
          .collect(Collectors.joining("; "));
    } catch (CloudFormationException e) {
      return "and does not say why";
    }
  }

  private static String reason(StackEvent event) {
    return event.logicalResourceId()
        + " ("
        + event.resourceType()
        + "): "
        + event.resourceStatusReason();
  }

  private static List<Parameter> parameters(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                Parameter.builder()
                    .parameterKey(value.getKey())
                    .parameterValue(value.getValue())
                    .build())
        .toList();
  }
}
