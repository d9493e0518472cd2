package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.LogGroup;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/** Groups of logs, made before whoever writes, so that none appears that keeps logs for ever. */
final class LogGroups {
  private LogGroups() {}

  static CfnLogGroup make(Scope scope, String id, LogGroup wanted) {
    var made =
        CfnLogGroup.Builder.create(scope.stack(), id)
            .logGroupName(wanted.name())
            .retentionInDays(wanted.retentionDays());
    scope.key().ifPresent(made::kmsKeyId);
    return made.build();
  }

  /** Its address without the {@code :*} of CloudFormation's, which means its streams. */
  static String arn(Scope scope, CfnLogGroup group) {
    return "arn:aws:logs:%s:%s:log-group:%s"
        .formatted(scope.blueprint().region(), scope.blueprint().account(), group.getRef());
  }
}
