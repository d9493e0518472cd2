package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ecr.LifecyclePolicy;
import com.pulumi.aws.ecr.LifecyclePolicyArgs;
import com.pulumi.aws.ecr.RepositoryArgs;
import com.pulumi.aws.ecr.inputs.RepositoryEncryptionConfigurationArgs;
import com.pulumi.aws.ecr.inputs.RepositoryImageScanningConfigurationArgs;
import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.Repository;
import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places for container images. */
final class Images extends Concern {
  Images(AccountBlueprint blueprint, Provider provider) {
    // All environments run from them, so they are protected whatever those are.
    super("images", provider, true);
    blueprint.repositories().forEach(this::make);
  }

  private void make(Repository wanted) {
    com.pulumi.aws.ecr.Repository repository =
        new com.pulumi.aws.ecr.Repository(
            wanted.name(),
            RepositoryArgs.builder()
                .name(wanted.name())
                .imageTagMutability("IMMUTABLE")
                .imageScanningConfiguration(
                    RepositoryImageScanningConfigurationArgs.builder().scanOnPush(true).build())
                .encryptionConfigurations(
                    RepositoryEncryptionConfigurationArgs.builder()
                        .encryptionType("AES256")
                        .build())
                .forceDelete(false)
                .build(),
            stateful());
    new LifecyclePolicy(
        wanted.name(),
        LifecyclePolicyArgs.builder()
            .repository(repository.name())
            .policy(keeping(wanted.keepImages()))
            .build(),
        mine());
  }

  private static String keeping(int images) {
    Map<String, Object> selection = new LinkedHashMap<>();
    selection.put("tagStatus", "any");
    selection.put("countType", "imageCountMoreThan");
    selection.put("countNumber", images);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("rulePriority", 1);
    rule.put("description", "The newest " + images + " stay");
    rule.put("selection", selection);
    rule.put("action", Map.of("type", "expire"));
    return Json.STRICT.writeValueAsString(Map.of("rules", List.of(rule)));
  }
}
