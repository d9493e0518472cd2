package io.yotosmartstream.stack;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** How the last operation on a stack ended, in CloudFormation's own words. */
final class Outcome {
  private static final String STACK = "AWS::CloudFormation::Stack";

  private Outcome() {}

  /** State of the stack, and each resource that failed with its reason. */
  static String of(CloudFormationClient cloudFormation, String stack) {
    try {
      String status =
          cloudFormation.describeStacks(request -> request.stackName(stack)).stacks().stream()
              .map(Stack::stackStatusAsString)
              .collect(Collectors.joining());
      return status + ", because " + failures(cloudFormation, stack);
    } catch (SdkException e) {
      return "not to be asked: " + e.getMessage();
    }
  }

  /** The newest event comes first; those of earlier operations are of no interest. */
  private static String failures(CloudFormationClient cloudFormation, String stack) {
    List<StackEvent> events =
        cloudFormation
            .describeStackEventsPaginator(request -> request.stackName(stack))
            .stackEvents()
            .stream()
            .takeWhile(event -> !begins(event))
            .toList();
    String reasons =
        events.stream()
            .filter(event -> event.resourceStatusAsString().endsWith("_FAILED"))
            .map(Outcome::reason)
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "of nothing that it tells" : reasons;
  }

  private static boolean begins(StackEvent event) {
    return STACK.equals(event.resourceType())
        && switch (event.resourceStatus()) {
          case CREATE_IN_PROGRESS, UPDATE_IN_PROGRESS -> true;
          default -> false;
        };
  }

  private static String reason(StackEvent event) {
    return event.logicalResourceId()
        + " ("
        + event.resourceType()
        + "): "
        + event.resourceStatusReason();
  }
}
