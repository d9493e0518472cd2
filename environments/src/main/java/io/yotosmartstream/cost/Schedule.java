package io.yotosmartstream.cost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a clock of EventBridge Scheduler strikes. */
final class Schedule {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final Pattern CRON = Pattern.compile("cron\\((\\S+) (\\S+) \\* \\* \\? \\*\\)");
  private static final Pattern FIELD = Pattern.compile("(\\d+)(?:-(\\d+))?(?:/(\\d+))?");

  private Schedule() {}

  /**
   * @param expression {@code rate(...)}, or {@code cron(...)} of every day
   * @throws IllegalArgumentException for any other
   */
  static double timesAMonth(String expression) {
    Matcher rate = RATE.matcher(expression);
    if (rate.matches()) {
      double hours =
          switch (rate.group(2)) {
            case "minute" -> 1 / 60.0;
            case "hour" -> 1;
            default -> 24;
          };
      return Month.HOURS / (Integer.parseInt(rate.group(1)) * hours);
    }
    Matcher cron = CRON.matcher(expression);
    if (cron.matches()) {
      return Month.DAYS
          * values(cron.group(1), 60, expression)
          * values(cron.group(2), 24, expression);
    }
    throw unknown(expression);
  }

  /** How many values one field of a cron expression has: *, 5, 6-20, 0/5. */
  private static int values(String field, int all, String expression) {
    if (field.equals("*")) {
      return all;
    }
    Matcher matcher = FIELD.matcher(field);
    if (!matcher.matches()) {
      throw unknown(expression);
    }
    int from = Integer.parseInt(matcher.group(1));
    boolean several = matcher.group(2) != null || matcher.group(3) != null;
    int last =
        matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : several ? all - 1 : from;
    int step = matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 1;
    if (last < from || step == 0) {
      throw unknown(expression);
    }
    return (last - from) / step + 1;
  }

  private static IllegalArgumentException unknown(String expression) {
    return new IllegalArgumentException(
        "How often \"" + expression + "\" strikes is not known here");
  }
}
