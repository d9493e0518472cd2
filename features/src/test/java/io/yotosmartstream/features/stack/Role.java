package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.Intrinsics;
import io.yotosmartstream.stack.LaptopStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A role of the stack and what its template lets it do.
 *
 * @param deploys whether it is for who deploys, and not for a program
 */
record Role(String name, boolean deploys, List<Allowed> list) {

  /**
   * Conditions are left aside: what they speak of holds for everything of the environment.
   *
   * @param byTag whether it depends on a tag of what it is for
   */
  record Allowed(List<String> actions, List<String> resources, boolean byTag) {
    boolean speaksOf(Probe probe) {
      return fits(actions, probe.action()) && fits(resources, probe.resource());
    }
  }

  static List<Role> of(LaptopStack stack) {
    Map<String, String> values = new HashMap<>();
    values.put("AWS::Region", stack.aws().region().id());
    values.put("AWS::AccountId", Aws.ACCOUNT);
    values.put(
        "Users.Arn", Things.of(stack).arn("cognito-idp", "userpool/" + stack.named("Users")));
    values.put("LiveApi", stack.named("LiveApi"));
    values.put("HttpApi", stack.named("HttpApi"));
    Intrinsics intrinsics = new Intrinsics(values);
    return stack.template().ofType("AWS::IAM::Role").values().stream()
        .map(properties -> read(properties, intrinsics))
        .toList();
  }

  private static Role read(JsonNode properties, Intrinsics intrinsics) {
    String name = properties.path("RoleName").asString();
    if (properties.has("ManagedPolicyArns")) {
      throw new IllegalStateException(name + " has a policy that is not in the template");
    }
    List<Allowed> list = new ArrayList<>();
    for (JsonNode policy : properties.path("Policies")) {
      for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
        if (!statement.path("Effect").asString().equals("Allow")) {
          throw new IllegalStateException(name + " is denied something, which is not read here");
        }
        list.add(
            new Allowed(
                texts(statement.path("Action"), intrinsics),
                texts(statement.path("Resource"), intrinsics),
                statement.path("Condition").toString().contains("aws:ResourceTag/")));
      }
    }
    return new Role(name, byWebIdentity(properties), list);
  }

  private static boolean byWebIdentity(JsonNode properties) {
    return properties
        .path("AssumeRolePolicyDocument")
        .path("Statement")
        .valueStream()
        .anyMatch(s -> s.path("Action").asString().equals("sts:AssumeRoleWithWebIdentity"));
  }

  private static List<String> texts(JsonNode part, Intrinsics intrinsics) {
    Stream<JsonNode> nodes = part.isArray() ? part.valueStream() : Stream.of(part);
    return nodes
        .map(
            node ->
                intrinsics
                    .text(node)
                    .orElseThrow(() -> new IllegalStateException("What is " + node + "?")))
        .toList();
  }

  String arn() {
    return "arn:aws:iam::" + Aws.ACCOUNT + ":role/" + name;
  }

  /** Whether the action is in the list on anything. */
  boolean has(String action) {
    return list.stream().anyMatch(allowed -> fits(allowed.actions(), action));
  }

  boolean may(Probe probe) {
    return list.stream().anyMatch(allowed -> allowed.speaksOf(probe));
  }

  /** Whether it may, if at all, because of a tag. */
  boolean isToldByTag(Probe probe) {
    List<Allowed> speaking = list.stream().filter(allowed -> allowed.speaksOf(probe)).toList();
    return !speaking.isEmpty() && speaking.stream().allMatch(Allowed::byTag);
  }

  private static boolean fits(List<String> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern(pattern).matcher(text).matches());
  }

  private static Pattern pattern(String wild) {
    return Pattern.compile(
        Stream.of(wild.splitWithDelimiters("[*?]", 0))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return name;
  }
}
