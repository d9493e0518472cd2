package io.yotosmartstream.live;

/**
 * Tells open pages what happened. Best effort: pages read again when they connect, so a lost
 * message heals.
 */
public interface LiveUpdates {

  /** To every open page of the household. Does not throw where nobody can be reached. */
  void publish(String householdId, LiveMessage message);

  /** Closes the sockets of a user whose sign-in has ended. */
  void endSessions(String userId);
}
