package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.LaptopStack;
import java.net.URI;

/**
 * What an environment has, by the names that the blueprint gives.
 *
 * @param project first part of every name
 * @param whose as in "the table of …"
 * @param pool id of its user pool
 * @param live where posts to its pages go
 * @param sender of its mails
 */
record Things(
    String project,
    String environment,
    String whose,
    Aws owner,
    String pool,
    URI live,
    String sender) {

  static Things of(LaptopStack stack) {
    return new Things(
        stack.deployable().project(),
        stack.deployable().environment(),
        "its own environment",
        stack.aws(),
        stack.named("Users"),
        URI.create(stack.taskVariables().get("LIVE_API_URL")),
        stack.template().variables("MAIL_FROM").iterator().next());
  }

  String table() {
    return named("smart-stream");
  }

  /** Such as {@code audio}. */
  String bucket(String thing) {
    return named(thing) + "-" + Aws.ACCOUNT;
  }

  /** Of a queue, a function. */
  String named(String thing) {
    return project + "-" + thing + "-" + environment;
  }

  String queueUrl(String thing) {
    return "http://sqs/" + Aws.ACCOUNT + "/" + named(thing);
  }

  String secret() {
    return named("tokens") + "/probe";
  }

  String parameter() {
    return "/" + project + "/" + environment + "/tokens/probe";
  }

  String role(String thing) {
    return "arn:aws:iam::" + Aws.ACCOUNT + ":role/" + named(thing);
  }

  String arn(String service, String rest) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, owner.region().id(), Aws.ACCOUNT, rest);
  }
}
