package io.yotosmartstream.aws.queues;

import io.yotosmartstream.players.WakeUpSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Keeps what it was told. */
final class Wakened implements WakeUpSource.Listener {
  static final String ACCOUNTS = "accounts";
  private final Predicate<String> households;
  private final List<String> told = new CopyOnWriteArrayList<>();

  /**
   * @param households that this task serves
   */
  Wakened(Predicate<String> households) {
    this.households = households;
  }

  @Override
  public boolean commandsFor(String householdId, String deviceId) {
    told.add(householdId + " " + deviceId);
    return households.test(householdId);
  }

  @Override
  public void accountsChanged() {
    told.add(ACCOUNTS);
  }

  List<String> told() {
    return List.copyOf(told);
  }
}
