package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.jobs.Job;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job with what its worker must remember to go on where it stopped.
 *
 * @param results of steps that are done, by a name the worker chooses
 * @param attempts how often a worker has begun or gone on with it
 */
public record StoredJob(
    Job job,
    String householdId,
    Map<String, String> results,
    int attempts,
    @Nullable String correlationId) {

  StoredJob with(Job changed) {
    return new StoredJob(changed, householdId, results, attempts, correlationId);
  }

  StoredJob withResult(String name, String result) {
    Map<String, String> more = new LinkedHashMap<>(results);
    more.put(name, result);
    return new StoredJob(job, householdId, more, attempts, correlationId);
  }

  StoredJob begun(Job changed) {
    return new StoredJob(changed, householdId, results, attempts + 1, correlationId);
  }
}
