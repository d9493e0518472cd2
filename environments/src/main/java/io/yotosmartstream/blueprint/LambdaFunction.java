package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A function on Lambda. A version is published with each change and {@link #ALIAS} points at one;
 * all callers call the alias.
 *
 * @param key short name within the blueprint, {@code api} or {@code ingest}
 * @param definition name of the function bean ({@code SPRING_CLOUD_FUNCTION_DEFINITION}, also among
 *     the variables)
 * @param runtime {@code provided.al2023} or {@code java25}
 * @param timeoutSeconds 1 to 900
 * @param variables values may refer ({@link Ref})
 * @param failureQueue key of the queue whose dead letters take the events that failed for good
 * @param provisionedConcurrency 0 for none
 */
public record LambdaFunction(
    String key,
    String name,
    String description,
    String definition,
    Artefact artefact,
    String runtime,
    String handler,
    String architecture,
    int memoryMb,
    int timeoutSeconds,
    SortedMap<String, String> variables,
    Role role,
    LogGroup logs,
    Optional<String> failureQueue,
    int provisionedConcurrency,
    boolean snapStart) {
  public static final String ALIAS = "live";

  public LambdaFunction {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }
}
