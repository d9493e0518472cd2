package io.yotosmartstream.stack;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** What the functions of an emulator leave for whoever looks. */
public record RunningFunctions(Aws aws) {
  /** All that they have printed so far. */
  public String logs() {
    try (CloudWatchLogsClient logs = aws.logs()) {
      return logs.describeLogGroupsPaginator().logGroups().stream()
          .map(LogGroup::logGroupName)
          .filter(group -> group.startsWith("/aws/lambda/"))
          .flatMap(
              group ->
                  logs
                      .filterLogEventsPaginator(events -> events.logGroupName(group))
                      .events()
                      .stream())
          .map(FilteredLogEvent::message)
          .collect(Collectors.joining("\n"));
    }
  }
}
