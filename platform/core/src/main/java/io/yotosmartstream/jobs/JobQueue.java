package io.yotosmartstream.jobs;

/**
 * Hands work to the worker, at least once: the worker must bear the same message twice. A message
 * that is not finished comes again; after five tries it goes to the dead letters.
 */
public interface JobQueue {
  void enqueue(JobMessage message);
}
