package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service on Fargate.
 *
 * @param key {@code mqtt} or {@code api}
 * @param image without the tag
 * @param cpu units, 1024 are one core
 * @param port that the load balancer calls; 0 where nothing does
 * @param spotPercent share of tasks on Spot
 * @param scaleAtCpuPercent a task more above, one less below
 * @param healthCheck program and arguments that are run in the container, without {@code CMD}
 */
public record ContainerService(
    String key,
    String name,
    String image,
    String tag,
    String architecture,
    int cpu,
    int memoryMb,
    int port,
    SortedMap<String, String> variables,
    Role taskRole,
    Role executionRole,
    LogGroup logs,
    int spotPercent,
    int minTasks,
    int maxTasks,
    int scaleAtCpuPercent,
    List<String> healthCheck,
    int stopTimeoutSeconds) {
  public ContainerService {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    healthCheck = List.copyOf(healthCheck);
  }
}
