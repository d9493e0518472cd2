package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/** Groups of logs, made before whoever writes, so that none appears that keeps logs for ever. */
final class LogGroups {
  private LogGroups() {}

  static LogGroup make(
      io.yotosmartstream.blueprint.LogGroup wanted,
      Optional<Output<String>> key,
      CustomResourceOptions options) {
    var args = LogGroupArgs.builder().name(wanted.name()).retentionInDays(wanted.retentionDays());
    key.ifPresent(args::kmsKeyId);
    return new LogGroup(wanted.name(), args.build(), options);
  }
}
