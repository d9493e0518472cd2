package io.yotosmartstream.local.jobs;

import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.json.Json;

/** Jobs by the queue {@link LocalQueue#JOBS}, as JSON. */
record LocalJobQueue(LocalQueue queue) implements JobQueue {
  @Override
  public void enqueue(JobMessage message) {
    queue.send(LocalQueue.JOBS, Json.STRICT.writeValueAsString(message));
  }
}
