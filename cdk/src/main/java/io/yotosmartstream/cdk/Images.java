package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.Repository;
import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.CfnRepository;
import software.amazon.awscdk.services.ecr.CfnRepository.EncryptionConfigurationProperty;
import software.amazon.awscdk.services.ecr.CfnRepository.ImageScanningConfigurationProperty;
import software.amazon.awscdk.services.ecr.CfnRepository.LifecyclePolicyProperty;

/** The places for container images. */
final class Images {
  private Images() {}

  static void make(Stack stack, AccountBlueprint blueprint, Ids ids) {
    for (Repository wanted : blueprint.repositories()) {
      CfnRepository repository =
          CfnRepository.Builder.create(stack, ids.named(wanted.name(), "images"))
              .repositoryName(wanted.name())
              .imageTagMutability("IMMUTABLE")
              .imageScanningConfiguration(
                  ImageScanningConfigurationProperty.builder().scanOnPush(true).build())
              .encryptionConfiguration(
                  EncryptionConfigurationProperty.builder().encryptionType("AES256").build())
              .emptyOnDelete(false)
              .lifecyclePolicy(
                  LifecyclePolicyProperty.builder()
                      .lifecyclePolicyText(keeping(wanted.keepImages()))
                      .build())
              .build();
      // All environments run from them, so they are kept whatever those are.
      Scope.stateful(repository, true);
    }
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
