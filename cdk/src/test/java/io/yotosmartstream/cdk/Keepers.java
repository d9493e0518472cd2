package io.yotosmartstream.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The resources that keep something, which a new one of the same kind would not have. By their
 * names in the template: type, and what they are called at AWS.
 */
record Keepers(Map<String, String> all) {
  /** Where each type has its name; empty where it has none. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("AWS::Backup::BackupVault", "/BackupVaultName"),
          Map.entry("AWS::CloudFront::PublicKey", "/PublicKeyConfig/Name"),
          Map.entry("AWS::Cognito::UserPool", "/UserPoolName"),
          Map.entry("AWS::Cognito::UserPoolClient", "/ClientName"),
          Map.entry("AWS::DynamoDB::Table", "/TableName"),
          Map.entry("AWS::ECR::Repository", "/RepositoryName"),
          Map.entry("AWS::KMS::Key", ""),
          Map.entry("AWS::S3::Bucket", "/BucketName"),
          Map.entry("AWS::SecretsManager::Secret", "/Name"),
          Map.entry("AWS::SQS::Queue", "/QueueName"));

  private static final Set<String> RENAMED_IN_PLACE =
      Set.of("AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient");

  private static final String WAY_OUT =
      " Leave it as it was; or move what it keeps first (docs/runbook.md), then write";

  /**
   * @param project first part of all names, which a fork changes
   */
  static Keepers of(JsonNode template, String project) {
    Map<String, String> found = new TreeMap<>();
    template
        .path("Resources")
        .forEachEntry(
            (id, resource) -> {
              String type = resource.path("Type").asString();
              String at = TYPES.get(type);
              if (at != null) {
                String name = at.isEmpty() ? "" : name(resource.path("Properties").at(at), project);
                found.put(id, (type + " " + name).strip());
              }
            });
    return new Keepers(found);
  }

  /** What somebody has to do about each difference of the template from what is written down. */
  List<String> advice(Keepers template, String where) {
    Map<String, String> added = new TreeMap<>(template.all);
    added.keySet().removeAll(all.keySet());
    List<String> advice = new ArrayList<>();
    all.forEach(
        (id, was) -> {
          String is = template.all.get(id);
          if (is == null) {
            advice.add(gone(id, was, added, where));
          } else if (!is.equals(was)) {
            advice.add(
                "%s of %s was %s and is %s now, which %s `%2$s: %s: %s` into cdk/stateful.yaml"
                    .formatted(id, where, was, is, consequence(was, is), id, is));
          }
        });
    added.forEach(
        (id, is) ->
            advice.add(
                "%s is new: write `%s: %s: %s` into cdk/stateful.yaml"
                    .formatted(id, where, id, is)));
    return advice;
  }

  private static String consequence(String was, String is) {
    return type(was).equals(type(is)) && RENAMED_IN_PLACE.contains(type(is))
        ? "renames it and keeps what it has: write"
        : "would make a new, empty one." + WAY_OUT;
  }

  private static String type(String of) {
    return of.split(" ", 2)[0];
  }

  private static String gone(String id, String was, Map<String, String> added, String where) {
    return added.entrySet().stream()
        .filter(other -> type(other.getValue()).equals(type(was)))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            other ->
                ("%s of %s (%s) is gone and %s is there. Renaming %1$s would make a new, empty one"
                        + " beside it.%s %4$s in its place into cdk/stateful.yaml")
                    .formatted(id, where, was, other, WAY_OUT))
        .orElseGet(
            () ->
                ("%s of %s (%s) is gone: deploying would remove it with all that it keeps, or leave"
                        + " it behind where the environment is protected. Leave it as it was; or,"
                        + " where nobody needs it any more, take it out of cdk/stateful.yaml")
                    .formatted(id, where, was));
  }

  private static String name(JsonNode node, String project) {
    StringBuilder name = new StringBuilder();
    if (node.isString()) {
      name.append(node.asString());
    } else {
      node.path("Fn::Join").path(1).forEach(part -> name.append(part(part)));
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A name that cannot be read: " + node);
    }
    return name.toString().startsWith(project + "-")
        ? "{project}" + name.substring(project.length())
        : name.toString();
  }

  private static String part(JsonNode part) {
    return switch (part.path("Ref").asString()) {
      case "AWS::AccountId" -> "{account}";
      case "AWS::Region" -> "{region}";
      default -> part.asString();
    };
  }
}
