package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * Where alarms go.
 *
 * @param key {@code health}, {@code critical} or {@code billing}
 */
public record Topic(String key, String name, List<Subscriber> subscribers) {
  public Topic {
    subscribers = List.copyOf(subscribers);
  }

  /**
   * Who is told.
   *
   * @param protocol {@code email}, {@code sms} or {@code https}
   */
  public record Subscriber(String protocol, String endpoint) {}
}
