package io.yotosmartstream.functions.testing;

import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.players.WakeUps;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the functions told others. */
public final class Heard implements LiveUpdates, WakeUps, JobQueue {
  public final List<LiveMessage> messages = new ArrayList<>();
  public final List<String> ended = new ArrayList<>();
  public final List<String> wokenDevices = new ArrayList<>();
  public final List<JobMessage> jobs = new ArrayList<>();
  public int accountsChanged;

  @Override
  public void publish(String householdId, LiveMessage message) {
    messages.add(message);
  }

  @Override
  public void endSessions(String userId) {
    ended.add(userId);
  }

  @Override
  public void commandsFor(String householdId, String deviceId) {
    wokenDevices.add(deviceId);
  }

  @Override
  public void accountsChanged() {
    accountsChanged++;
  }

  @Override
  public void enqueue(JobMessage message) {
    jobs.add(message);
  }
}
