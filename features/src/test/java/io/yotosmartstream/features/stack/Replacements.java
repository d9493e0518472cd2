package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/**
 * What an update would take away of the resources that keep something. MiniStack tells this of some
 * types only and calls every change of the others conditional; AWS's reference says of each
 * property whether its change replaces the resource, and that is what counts here.
 */
final class Replacements {
  /** By type: the properties with <i>Update requires: Replacement</i>, at times or always. */
  private static final Map<String, Set<String>> REPLACING =
      Map.of(
          "AWS::Cognito::UserPool", Set.of(),
          "AWS::Cognito::UserPoolClient", Set.of("UserPoolId", "GenerateSecret"),
          "AWS::DynamoDB::Table",
              Set.of("TableName", "KeySchema", "AttributeDefinitions", "ImportSourceSpecification"),
          "AWS::ECR::Repository", Set.of("RepositoryName", "EncryptionConfiguration"),
          // What would make it another key is refused.
          "AWS::KMS::Key", Set.of(),
          "AWS::S3::Bucket", Set.of("BucketName"),
          "AWS::SecretsManager::Secret", Set.of("Name"),
          "AWS::SQS::Queue", Set.of("QueueName", "FifoQueue"));

  private Replacements() {}

  /** Whether resources of a type keep something that a new one would not have. */
  static boolean keeps(String type) {
    return REPLACING.containsKey(type);
  }

  /** The changes to resources that keep something. */
  static List<ResourceChange> touched(ChangeSet changes) {
    return changes.changes().stream().filter(change -> keeps(change.resourceType())).toList();
  }

  /** What would be lost: one line for each resource that is removed or replaced. */
  static List<String> of(ChangeSet changes) {
    List<String> lost = new ArrayList<>();
    for (ResourceChange change : touched(changes)) {
      Set<String> replacing = REPLACING.getOrDefault(change.resourceType(), Set.of());
      if (change.action() == ChangeAction.REMOVE) {
        lost.add(change.logicalResourceId() + " is removed");
      } else if (change.replacement() == Replacement.TRUE) {
        lost.add(change.logicalResourceId() + " is replaced");
      } else {
        change.details().stream()
            .map(ResourceChangeDetail::target)
            .filter(target -> target.name() != null && replacing.contains(target.name()))
            .map(target -> change.logicalResourceId() + " is replaced by " + target.name())
            .distinct()
            .forEach(lost::add);
      }
    }
    return lost;
  }
}
