package io.yotosmartstream.stack;

import io.yotosmartstream.templates.TemplateLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;
import software.amazon.awssdk.services.s3.S3Client;

/** A template, deployed by CloudFormation as a person deploys it: through a bucket. */
public final class Deployment {
  private static final Consumer<WaiterOverrideConfiguration.Builder> PATIENCE =
      waiter ->
          waiter
              .waitTimeout(Duration.ofMinutes(4))
              .maxAttempts(Integer.MAX_VALUE)
              .backoffStrategyV2(attempt -> Duration.ofMillis(500));

  private final CloudFormationClient cloudFormation;
  private final S3Client s3;
  private final String bucket;

  /**
   * @param bucket of artefacts; made here where it is not there
   */
  public Deployment(Aws aws, String bucket) {
    cloudFormation = aws.cloudFormation();
    s3 = aws.s3();
    this.bucket = bucket;
    s3.createBucket(request -> request.bucket(bucket));
  }

  /**
   * Puts what functions run from into the bucket.
   *
   * @return its key
   */
  public String upload(Path artefact) {
    String key = artefact.getFileName().toString();
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(artefact));
    return key;
  }

  /**
   * Creates the stack.
   *
   * @return what its resources are called, by their names in the template
   * @throws IllegalArgumentException where the template is bigger than CloudFormation takes
   * @throws IllegalStateException with CloudFormation's own reasons where it fails; what was made
   *     is gone then
   */
  public Map<String, String> create(String stack, String template, Map<String, String> parameters) {
    String url = put(stack, template);
    return done(
        stack,
        "created",
        () ->
            cloudFormation.createStack(
                request ->
                    request
                        .stackName(stack)
                        .templateURL(url)
                        .capabilities(Capability.CAPABILITY_NAMED_IAM)
                        .parameters(parameters(parameters))),
        waiter -> waiter.waitUntilStackCreateComplete(asked -> asked.stackName(stack), PATIENCE));
  }

  /**
   * Finds out what an update would do, and does nothing yet.
   *
   * @throws IllegalArgumentException where the template is bigger than CloudFormation takes
   * @throws IllegalStateException with CloudFormation's own reasons where it refuses
   */
  public ChangeSet prepare(String stack, String template, Map<String, String> parameters) {
    String url = put(stack, template);
    String name = "update-" + UUID.randomUUID();
    try (CloudFormationWaiter waiter = cloudFormation.waiter()) {
      cloudFormation.createChangeSet(
          request ->
              request
                  .stackName(stack)
                  .changeSetName(name)
                  .templateURL(url)
                  .capabilities(Capability.CAPABILITY_NAMED_IAM)
                  .parameters(parameters(parameters)));
      waiter.waitUntilChangeSetCreateComplete(
          asked -> asked.stackName(stack).changeSetName(name), PATIENCE);
    } catch (CloudFormationException e) {
      throw refused(stack, "prepared for an update", e);
    } catch (SdkClientException e) {
      throw new IllegalStateException(
          stack
              + " was not prepared for an update: "
              + cloudFormation
                  .describeChangeSet(asked -> asked.stackName(stack).changeSetName(name))
                  .statusReason(),
          e);
    }
    return new ChangeSet(
        stack,
        name,
        cloudFormation
            .describeChangeSetPaginator(asked -> asked.stackName(stack).changeSetName(name))
            .changes()
            .stream()
            .map(Change::resourceChange)
            .toList());
  }

  /**
   * Updates the stack.
   *
   * @return what its resources are called, by their names in the template
   * @throws IllegalStateException with CloudFormation's own reasons where it fails; the stack is as
   *     it was then
   */
  public Map<String, String> execute(ChangeSet prepared) {
    return done(
        prepared.stack(),
        "updated",
        () ->
            cloudFormation.executeChangeSet(
                request -> request.stackName(prepared.stack()).changeSetName(prepared.name())),
        waiter ->
            waiter.waitUntilStackUpdateComplete(
                asked -> asked.stackName(prepared.stack()), PATIENCE));
  }

  private String put(String stack, String template) {
    TemplateLimits.check(stack, template);
    String key = stack + ".template.json";
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(template));
    return s3.utilities().getUrl(get -> get.bucket(bucket).key(key)).toExternalForm();
  }

  private Map<String, String> done(
      String stack, String what, Runnable ask, Consumer<CloudFormationWaiter> await) {
    try (CloudFormationWaiter waiter = cloudFormation.waiter()) {
      ask.run();
      await.accept(waiter);
    } catch (CloudFormationException e) {
      throw refused(stack, what, e);
    } catch (SdkClientException e) {
      throw new IllegalStateException(
          stack + " was not " + what + ": it is " + Outcome.of(cloudFormation, stack), e);
    }
    return resources(stack);
  }

  private static IllegalStateException refused(
      String stack, String what, CloudFormationException e) {
    return new IllegalStateException(stack + " was not " + what + ": " + e.getMessage(), e);
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
