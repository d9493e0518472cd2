package io.yotosmartstream.features.lambda;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.packaging.runtime.FunctionError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What on AWS brings events to functions: the bucket's notifications and the queue's event source
 * mapping, with its partial batch failures.
 */
final class EventSources implements AutoCloseable {
  private static final String REGION = "eu-west-1";

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
    ObjectNode event = Json.STRICT.createObjectNode();
    ObjectNode s3 =
        event
            .putArray("Records")
            .addObject()
            .put("eventVersion", "2.1")
            .put("eventSource", "aws:s3")
            .put("awsRegion", REGION)
            .put("eventTime", Instant.now().toString())
            .put("eventName", "ObjectCreated:Put")
            .putObject("s3");
    s3.put("s3SchemaVersion", "1.0")
        .putObject("bucket")
        .put("name", "yoto-audio")
        .put("arn", "arn:aws:s3:::yoto-audio");
    s3.putObject("object")
        .put("key", URLEncoder.encode(uploaded.path("key").asString(), StandardCharsets.UTF_8))
        .put("size", uploaded.path("size").asLong())
        .put("sequencer", "0055AED6DCD90281E5");
    return Json.STRICT.writeValueAsBytes(event);
  }

  private static void deliver(LambdaFunction run, String body) {
    String messageId = UUID.randomUUID().toString();
    ObjectNode event = Json.STRICT.createObjectNode();
    ObjectNode record =
        event
            .putArray("Records")
            .addObject()
            .put("messageId", messageId)
            .put("receiptHandle", "handle")
            .put("body", body)
            .put("eventSource", "aws:sqs")
            .put("eventSourceARN", "arn:aws:sqs:" + REGION + ":123456789012:yoto-jobs")
            .put("awsRegion", REGION);
    record.putObject("attributes").put("ApproximateReceiveCount", "1");
    record.putObject("messageAttributes");
    JsonNode answer = Json.LENIENT.readTree(run.invoke(Json.STRICT.writeValueAsBytes(event)));
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
