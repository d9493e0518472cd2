package io.yotosmartstream.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What of a template MiniStack 1.5.33 does not make, with the reason. Everything else is deployed
 * as it stands.
 */
public final class Gaps {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  /** The beginning of a type, and why there is none. */
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(
        "AWS::ApiGatewayV2::RouteResponse",
        "is not known there; pages are told by posts and wait for no answer");
    TYPES.put("AWS::ApplicationAutoScaling::", "is not known there; nothing is scaled here");
    TYPES.put(
        "AWS::ECS::ClusterCapacityProviderAssociations",
        "is not known there; a task is a process here");
    TYPES.put("AWS::Budgets::", "is not known there; nothing is spent here");
    TYPES.put(
        "AWS::CloudFront::PublicKey", "is not known there; audio is signed for without CloudFront");
    TYPES.put(
        "AWS::CloudFront::KeyGroup", "is not known there; audio is signed for without CloudFront");
    TYPES.put("AWS::IAM::OIDCProvider", "is not known there; GitHub deploys nothing here");
  }

  /** What CloudFormation there takes and does nothing with. */
  static final Map<String, String> PROPERTIES = new LinkedHashMap<>();

  static {
    PROPERTIES.put(
        "the address that a role may send mail from", "ses:SendEmail is asked for * there");
    PROPERTIES.put("statements that refuse who comes without TLS", "a laptop has no certificate");
    PROPERTIES.put(
        "who may take the role of a task",
        "no agent of ECS hands out its credentials, so the account's owner may");
    PROPERTIES.put(
        "PointInTimeRecoverySpecification and TimeToLiveSpecification of tables",
        "CloudFormation takes them there and does nothing; reads never show an expired item");
  }

  private Gaps() {}

  /** Why there is none of the resource; empty where there is. */
  public static Optional<String> reason(String type, JsonNode properties) {
    if (type.equals(ALARM) && properties.has("Metrics")) {
      return Optional.of("alarms over several metrics are not known there");
    }
    return TYPES.entrySet().stream()
        .filter(gap -> type.startsWith(gap.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
