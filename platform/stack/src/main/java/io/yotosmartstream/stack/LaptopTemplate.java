package io.yotosmartstream.stack;

import java.util.Map;
import java.util.function.Consumer;

/** A template as it is deployed on a laptop; docs/stack.md says what is changed, and why. */
final class LaptopTemplate {
  private LaptopTemplate() {}

  /**
   * @param whole stays as it is
   * @param taskPort of the task on 127.0.0.1
   * @param changes beside those that must be
   */
  static StackTemplate of(
      StackTemplate whole, Told told, int taskPort, Consumer<StackTemplate> changes) {
    StackTemplate template = whole.copy();
    template.leaveOut((type, properties) -> Gaps.reason(type, properties).isPresent(), Map.of());
    template.nameApis(Addresses.HTTP_API, Addresses.LIVE_API);
    template.tellFunctions(told.ofFunctions());
    template.tellTasks(told.ofTasks(taskPort));
    template.allowPlainHttp();
    allowMails(template);
    template.trustOwner("arn:aws:iam::" + Aws.ACCOUNT + ":root");
    FrontDoor.addTo(template, Addresses.HTTP_API);
    changes.accept(template);
    return template;
  }

  /** MiniStack asks whether one may send mail as anybody. */
  static void allowMails(StackTemplate template) {
    template.widen("ses:SendEmail");
  }
}
