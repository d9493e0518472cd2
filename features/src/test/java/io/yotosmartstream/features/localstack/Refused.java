package io.yotosmartstream.features.localstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What LocalStack 4.14 reports as made and does not make, and what stands in for it in this world.
 */
final class Refused {
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("AWS::Cognito::", "needs a licence; the user pool is in MiniStack");
    REASONS.put(
        "AWS::ApiGatewayV2::",
        "needs a licence; a gateway of this world reads the template's routes and authorizers");
    REASONS.put("AWS::ECS::", "needs a licence; the task is a process with the task's variables");
    REASONS.put("AWS::ElasticLoadBalancingV2::", "needs a licence; nothing is balanced here");
    REASONS.put("AWS::ApplicationAutoScaling::", "needs a licence; nothing is scaled here");
    REASONS.put("AWS::CloudFront::", "needs a licence; the page comes from the page's function");
    REASONS.put("AWS::Scheduler::", "never fires there; rules of EventBridge call the functions");
    REASONS.put("AWS::Budgets::", "is not known there; nothing is spent here");
    REASONS.put("AWS::CertificateManager::", "no domain is used here");
    REASONS.put("AWS::Route53::", "no domain is used here");
  }

  private Refused() {}

  /** Why there is none of the type; empty where there is. */
  static Optional<String> reason(String type) {
    return REASONS.entrySet().stream()
        .filter(refused -> type.startsWith(refused.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
