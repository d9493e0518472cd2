package io.yotosmartstream.blueprint.policies;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.LambdaFunction;

/** Addresses that follow from names, for policies and for what is made later than it is needed. */
public record Arns(String account, String region) {

  public static Arns of(AppBlueprint blueprint) {
    return new Arns(blueprint.account(), blueprint.region());
  }

  public String alias(LambdaFunction function) {
    return "arn:aws:lambda:%s:%s:function:%s:%s"
        .formatted(region, account, function.name(), LambdaFunction.ALIAS);
  }

  public String queue(String name) {
    return "arn:aws:sqs:%s:%s:%s".formatted(region, account, name);
  }

  /** Everything that is called by this API of API Gateway. */
  public String calls(String apiId) {
    return "arn:aws:execute-api:%s:%s:%s/*/*".formatted(region, account, apiId);
  }

  public static String bucket(String name) {
    return "arn:aws:s3:::" + name;
  }

  public static String objects(String bucket) {
    return bucket(bucket) + "/*";
  }
}
