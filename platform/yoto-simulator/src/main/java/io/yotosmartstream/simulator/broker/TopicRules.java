package io.yotosmartstream.simulator.broker;

import io.yotosmartstream.simulator.oauth.Account;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a family may say and hear: exact topics of its own players only (section 3.1). */
final class TopicRules {

  private static final Pattern DEVICE_TOPIC = Pattern.compile("device/([^/]+)/(.+)");

  /** Whether something may be done, and if not, why. */
  sealed interface Ruling {
    /** It may. */
    record Allowed() implements Ruling {}

    /** It may not; the connection ends. */
    record Refused(String reason) implements Ruling {}
  }

  private final BiPredicate<Account, String> owns;

  TopicRules(BiPredicate<Account, String> owns) {
    this.owns = owns;
  }

  Ruling subscribe(Account account, String filter) {
    if (filter.contains("#") || filter.contains("+")) {
      return new Ruling.Refused("wildcards are not allowed: " + filter);
    }
    if (filter.startsWith("$")) {
      return new Ruling.Refused("system topics are not allowed: " + filter);
    }
    return ownDevice(account, filter);
  }

  Ruling publish(Account account, String topic) {
    Matcher parts = DEVICE_TOPIC.matcher(topic);
    if (parts.matches() && !parts.group(2).startsWith("command/")) {
      return new Ruling.Refused("clients publish commands only, not to " + topic);
    }
    return ownDevice(account, topic);
  }

  private Ruling ownDevice(Account account, String topic) {
    Matcher parts = DEVICE_TOPIC.matcher(topic);
    return parts.matches() && owns.test(account, parts.group(1))
        ? new Ruling.Allowed()
        : new Ruling.Refused("not a topic of an own player: " + topic);
  }
}
