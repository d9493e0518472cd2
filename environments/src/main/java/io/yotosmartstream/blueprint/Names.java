package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import java.util.Optional;

/**
 * Names and addresses of one environment, {@code {project}-{thing}-{env}[-{account}]}. What we name
 * has an address that is known before it exists.
 */
record Names(
    String project,
    String environment,
    String account,
    String region,
    Optional<String> restoredTable) {

  private static final int LONGEST_ROLE = 64;

  static Names of(Environment environment) {
    return new Names(
        environment.settings().project(),
        environment.name(),
        environment.settings().account(),
        environment.settings().region(),
        environment.restoredTable());
  }

  /** {@code yoto-api-dev}. */
  String name(String thing) {
    return project + "-" + thing + "-" + environment;
  }

  /** Of something whose name AWS bounds; a longer one keeps its beginning and ends in a hash. */
  String name(String thing, int longest) {
    String name = name(thing);
    return name.length() <= longest
        ? name
        : "%s-%08x".formatted(name.substring(0, longest - 9), name.hashCode());
  }

  /**
   * Of a role. A longer one is shortened in its middle: what is allowed to roles goes by their
   * ends.
   */
  String role(String thing) {
    String name = name(thing);
    int tooLong = name.length() - LONGEST_ROLE;
    if (tooLong <= 0) {
      return name;
    }
    int end = thing.lastIndexOf('-');
    String hash = "-%08x".formatted(name.hashCode());
    return name(thing.substring(0, end - tooLong - hash.length()) + hash + thing.substring(end));
  }

  /** Unique in the world, as names of buckets and of hosted pages must be. */
  String global(String thing) {
    return name(thing) + "-" + account;
  }

  /** {@code /yoto/dev/tokens}. */
  String path(String thing) {
    return "/" + project + "/" + environment + "/" + thing;
  }

  String table() {
    return restoredTable.orElseGet(() -> name("smart-stream"));
  }

  /** An address in this region and account. */
  String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }

  String tableArn() {
    return arn("dynamodb", "table/" + table());
  }

  String bucketArn(String key) {
    return "arn:aws:s3:::" + global(key);
  }

  String queueArn(String name) {
    return arn("sqs", name);
  }

  String queueUrl(String name) {
    return "https://sqs.%s.amazonaws.com/%s/%s".formatted(region, account, name);
  }

  String topicArn(String key) {
    return arn("sns", name(key));
  }

  /** The alias that all callers of a function call. */
  String functionArn(String key) {
    return arn("lambda", "function:" + name(key) + ":" + LambdaFunction.ALIAS);
  }

  String repository(String thing) {
    return "%s.dkr.ecr.%s.amazonaws.com/%s-%s".formatted(account, region, project, thing);
  }
}
