package io.yotosmartstream.blueprint;

import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happens in AWS and that a person should know.
 *
 * @param pattern JSON of EventBridge that the event matches
 * @param topic key of the topic that is told
 */
public record EventRule(String name, String description, String pattern, String topic) {

  /**
   * Tasks of a cluster that ended by themselves, did not start, or failed their health checks.
   * Those that were stopped by scaling, a deployment, a person or the end of Spot capacity do not
   * count.
   */
  public static EventRule failedTasks(String name, String clusterArn, String topic) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("clusterArn", List.of(clusterArn));
    detail.put("lastStatus", List.of("STOPPED"));
    detail.put(
        "$or",
        List.of(
            Map.of("stopCode", List.of("EssentialContainerExited", "TaskFailedToStart")),
            // The scheduler stops sick tasks under the same code as superfluous ones.
            Map.of("stoppedReason", List.of(Map.of("prefix", "Task failed")))));
    Map<String, Object> pattern = new LinkedHashMap<>();
    pattern.put("source", List.of("aws.ecs"));
    pattern.put("detail-type", List.of("ECS Task State Change"));
    pattern.put("detail", detail);
    return new EventRule(name, "A task failed", Json.STRICT.writeValueAsString(pattern), topic);
  }
}
