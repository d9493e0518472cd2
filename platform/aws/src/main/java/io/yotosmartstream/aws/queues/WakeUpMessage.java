package io.yotosmartstream.aws.queues;

import io.yotosmartstream.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What lies in the queue of wake-ups.
 *
 * @param householdId null together with {@code deviceId}: accounts changed
 */
record WakeUpMessage(@Nullable String householdId, @Nullable String deviceId) {
  static final WakeUpMessage ACCOUNTS = new WakeUpMessage(null, null);

  String toJson() {
    return Json.STRICT.writeValueAsString(this);
  }

  /** Empty where somebody else's message lies there. */
  static Optional<WakeUpMessage> read(String body) {
    try {
      WakeUpMessage read = Json.STRICT.readValue(body, WakeUpMessage.class);
      return Optional.ofNullable(read)
          .filter(message -> (message.householdId == null) == (message.deviceId == null));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
