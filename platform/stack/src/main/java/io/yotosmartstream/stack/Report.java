package io.yotosmartstream.stack;

/** What of the template stands, what does not and why. */
final class Report {
  private Report() {}

  static String of(LaptopStack stack) {
    StringBuilder text =
        new StringBuilder("  on " + stack.miniStack().name() + " with IAM enforced");
    stack
        .took()
        .forEach((what, time) -> text.append(", %s %.1f s".formatted(what, time.toMillis() / 1e3)));
    text.append(
        "%n  memory: MiniStack with its functions %d MiB%n"
            .formatted(stack.miniStack().memoryMiB()));
    text.append(Made.of(stack.template()).text());
    Gaps.PROPERTIES.forEach(
        (what, why) -> text.append("    not applied: %s, %s%n".formatted(what, why)));
    return text.toString();
  }
}
