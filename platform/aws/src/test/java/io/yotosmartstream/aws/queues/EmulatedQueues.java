package io.yotosmartstream.aws.queues;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.emulators.Emulators;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues as a stack sets them up, each test with its own. */
final class EmulatedQueues implements AutoCloseable {
  private static final int WAIT_SECONDS = 5;

  final AwsClients clients = AwsClients.from(Emulators.localStack().settings());
  final SqsClient sqs = clients.make(SqsClient.builder(), "SQS", CallTimes.LONG);
  private final String deadLetters = create(Map.of());

  /** A standard queue that gives a message to the dead letters after five tries. */
  String queue() {
    return queue(30);
  }

  /**
   * @param hiddenSeconds for how long a message is hidden from all but the one that received it
   */
  String queue(int hiddenSeconds) {
    String arn =
        sqs.getQueueAttributes(
                request ->
                    request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    return create(
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            String.valueOf(hiddenSeconds),
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"5\"}"));
  }

  List<Message> receive(String url) {
    return sqs.receiveMessage(
            request -> request.queueUrl(url).maxNumberOfMessages(1).waitTimeSeconds(WAIT_SECONDS))
        .messages();
  }

  List<Message> receiveDeadLetters() {
    return receive(deadLetters);
  }

  /** As a worker that fails does: the message is there for the next one. */
  void giveBack(String url, Message message) {
    sqs.changeMessageVisibility(
        request ->
            request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  void finish(String url, Message message) {
    sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
  }

  private String create(Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(
            request -> request.queueName("it-" + UUID.randomUUID()).attributes(attributes))
        .queueUrl();
  }

  @Override
  public void close() {
    clients.close();
  }
}
