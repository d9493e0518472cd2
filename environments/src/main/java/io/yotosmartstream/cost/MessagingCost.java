package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Queue;
import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** Queues, messages to people, accounts, speech. */
final class MessagingCost {
  /** Sent, received, deleted. */
  private static final int CALLS_PER_MESSAGE = 3;

  private MessagingCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    plan.app().queues().forEach(queue -> queue(queue, plan, month, lines));
    topics(plan, month, lines);
    var people = month.profile().people();
    var pool = plan.app().userPool();
    lines.add(Item.COGNITO_USERS, pool.name(), (double) month.households() * people.adults());
    pool.sender()
        .ifPresent(
            sender ->
                lines.add(Item.SES_MAILS, sender.from(), month.households() * people.mails()));
    double characters = month.households() * month.profile().speech().characters();
    plan.app().functions().stream()
        .filter(MessagingCost::speaks)
        .filter(f -> plan.triggers(Trigger.Messages.class, f).findAny().isPresent())
        .forEach(f -> lines.add(Item.POLLY_NEURAL_CHARACTERS, f.name(), characters));
  }

  /** An empty queue costs too: whoever listens asks again and again. */
  private static void queue(Queue queue, Plan plan, Month month, Lines lines) {
    double asksOfOne = Month.SECONDS / month.profile().queues().waitSeconds();
    boolean byFunction =
        plan.triggers(Trigger.Messages.class).anyMatch(t -> t.queue().equals(queue.key()));
    int tasks =
        plan.app().services().stream()
            .filter(service -> Plan.hears(service, queue))
            .mapToInt(ContainerService::minTasks)
            .sum();
    double asks =
        asksOfOne * (tasks + (byFunction ? month.profile().queues().pollersOfFunction() : 0));
    double messages = byFunction ? month.jobs() : month.commands();
    lines.add(Item.SQS_REQUESTS, queue.name() + ", waiting", asks);
    lines.add(Item.SQS_REQUESTS, queue.name(), messages * CALLS_PER_MESSAGE);
  }

  private static void topics(Plan plan, Month month, Lines lines) {
    List<Topic> topics =
        Stream.concat(plan.app().topics().stream(), Stream.of(plan.edge().billing())).toList();
    double each = month.profile().upkeep().alarms() / topics.size();
    for (Topic topic : topics) {
      long mails = topic.subscribers().stream().filter(s -> s.protocol().equals("email")).count();
      lines.add(Item.SNS_PUBLISHES, topic.name(), each);
      lines.add(Item.SNS_MAILS, topic.name(), each * mails);
    }
  }

  private static boolean speaks(LambdaFunction function) {
    return function.role().statements().stream()
        .anyMatch(statement -> statement.actions().contains("polly:SynthesizeSpeech"));
  }
}
