package io.yotosmartstream.aws.queues;

import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.json.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue hides a message from others while it is worked on, and moves it to the dead letters
 * after five tries: that is how the queue itself is set up.
 */
record SqsJobQueue(SqsClient sqs, String url) implements JobQueue {

  @Override
  public void enqueue(JobMessage message) {
    String body = Json.STRICT.writeValueAsString(message);
    try {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
    } catch (SdkException e) {
      throw new IllegalStateException("The queue of jobs takes no message", e);
    }
  }
}
