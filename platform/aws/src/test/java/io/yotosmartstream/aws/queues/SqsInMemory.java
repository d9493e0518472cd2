package io.yotosmartstream.aws.queues;

import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.utils.Md5Utils;
import tools.jackson.databind.JsonNode;

/** One queue, as far as the other end of wake-ups uses it: it says what was done to a message. */
final class SqsInMemory implements FaultyService.Rules {
  private record Waiting(String body, int tries) {}

  final List<String> settled = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();

  /**
   * @param tries how often it has been received, this time included
   */
  void put(String body, int tries) {
    waiting.add(new Waiting(body, tries));
  }

  @Override
  public JsonNode answer(String operation, JsonNode request) {
    switch (operation) {
      case "ReceiveMessage" -> {
        return receive(request.path("WaitTimeSeconds").asInt());
      }
      case "DeleteMessage" -> settled.add("deleted");
      case "ChangeMessageVisibility" ->
          settled.add("for others in " + request.path("VisibilityTimeout").asInt() + " s");
      default -> throw new AssertionError("Nobody calls " + operation);
    }
    return Json.LENIENT.createObjectNode();
  }

  private JsonNode receive(int seconds) {
    List<Waiting> received = new ArrayList<>();
    try {
      Waiting first = waiting.poll(seconds, TimeUnit.SECONDS);
      if (first != null) {
        received.add(first);
        waiting.drainTo(received);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Map<String, Object>> messages = new ArrayList<>();
    for (Waiting message : received) {
      messages.add(
          Map.of(
              "MessageId",
              "m",
              "ReceiptHandle",
              "h",
              "Body",
              message.body(),
              "MD5OfBody",
              md5(message.body()),
              "Attributes",
              Map.of("ApproximateReceiveCount", "" + message.tries())));
    }
    return Json.LENIENT.valueToTree(Map.of("Messages", messages));
  }

  /** The SDK checks it. */
  private static String md5(String body) {
    return HexFormat.of().formatHex(Md5Utils.computeMD5Hash(body.getBytes(StandardCharsets.UTF_8)));
  }
}
