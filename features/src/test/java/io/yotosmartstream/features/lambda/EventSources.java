package io.yotosmartstream.features.lambda;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.packaging.runtime.FunctionError;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What on AWS brings events to functions: the bucket's notifications and the queue's event source
 * mapping, with its partial batch failures.
 */
final class EventSources implements AutoCloseable {
  private final Poller uploads;
  private final Poller jobs;

  EventSources(LocalPlatform local, LambdaFunction ingest, LambdaFunction run) {
    uploads =
        new Poller(
            local.queue(),
            LocalQueue.AUDIO_UPLOADED,
            message -> ingest.invoke(objectCreated(message)));
    jobs = new Poller(local.queue(), LocalQueue.JOBS, message -> deliver(run, message));
  }

  private static byte[] objectCreated(String message) {
    JsonNode uploaded = Json.LENIENT.readTree(message);
    return AwsEvents.objectCreated(uploaded.path("key").asString(), uploaded.path("size").asLong())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void deliver(LambdaFunction run, String body) {
    String messageId = UUID.randomUUID().toString();
    byte[] event = AwsEvents.message(messageId, body).getBytes(StandardCharsets.UTF_8);
    JsonNode answer = Json.LENIENT.readTree(run.invoke(event));
    for (JsonNode failure : answer.path("batchItemFailures")) {
      if (failure.path("itemIdentifier").asString("").equals(messageId)) {
        throw new FunctionError("The message failed and comes again");
      }
    }
  }

  @Override
  public void close() {
    uploads.close();
    jobs.close();
  }
}
