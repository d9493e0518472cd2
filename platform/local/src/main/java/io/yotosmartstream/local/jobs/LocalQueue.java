package io.yotosmartstream.local.jobs;

import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.local.database.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Named queues in the database, for every process that opens it. A message that was polled is
 * hidden for a while and comes again unless it is acknowledged; after {@link #TRIES} tries it is
 * laid with the dead letters.
 */
public final class LocalQueue {
  /** Messages are {@link io.yotosmartstream.jobs.JobMessage}s. */
  public static final String JOBS = "jobs";

  /** Messages are {@link AudioUploaded}s. */
  public static final String AUDIO_UPLOADED = "audio-uploaded";

  public static final int TRIES = 5;

  /**
   * A message in the hands of who polled it.
   *
   * @param receipt good until the message is hidden no longer and another polls it
   * @param attempts 1 the first time
   */
  public record Message(long id, String receipt, String queue, String body, int attempts) {}

  private final Database database;
  private final InstantSource clock;
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

  public LocalQueue(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The port over the queue {@link #JOBS}. */
  public JobQueue forJobs() {
    return new LocalJobQueue(this);
  }

  /** What returned from here is not lost. */
  public void send(String queue, String body) {
    run(
        connection -> {
          QueueRows.insert(connection, queue, body, clock.millis());
          return true;
        });
    listeners.getOrDefault(queue, List.of()).forEach(Runnable::run);
  }

  /**
   * @param visibility for how long nobody else gets the message
   */
  public Optional<Message> poll(String queue, Duration visibility) {
    long now = clock.millis();
    try {
      // Looking needs no lock, so idle workers disturb nobody.
      if (!database.read(connection -> QueueRows.isAnyVisible(connection, queue, now))) {
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot look into the queue", e);
    }
    return run(connection -> QueueRows.take(connection, queue, now, visibility.toMillis()));
  }

  /** The work is done. @return false where the message is another's by now */
  public boolean ack(Message message) {
    return run(connection -> QueueRows.delete(connection, message));
  }

  /** The work failed: the message comes again after the delay, or is dead after the last try. */
  public boolean nack(Message message, Duration delay) {
    long now = clock.millis();
    return run(
        connection ->
            message.attempts() >= TRIES
                ? QueueRows.bury(connection, message, now)
                : QueueRows.hide(connection, message, now + delay.toMillis()));
  }

  /** The work goes on: the message stays hidden. @return false where it is another's by now */
  public boolean extend(Message message, Duration visibility) {
    long until = clock.millis() + visibility.toMillis();
    return run(connection -> QueueRows.hide(connection, message, until));
  }

  /** The bodies of the messages that nobody managed, oldest first. */
  public List<String> deadLetters(String queue) {
    try {
      return database.read(connection -> QueueRows.dead(connection, queue));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the dead letters", e);
    }
  }

  /**
   * Calls after each message that this process sends to the queue, on the sender's thread.
   *
   * @return ends that
   */
  Runnable onSend(String queue, Runnable listener) {
    List<Runnable> ofQueue = listeners.computeIfAbsent(queue, name -> new CopyOnWriteArrayList<>());
    ofQueue.add(listener);
    return () -> ofQueue.remove(listener);
  }

  private <T> T run(Database.Work<T> work) {
    try {
      return database.write(work);
    } catch (SQLException e) {
      throw new IllegalStateException("The queue cannot be written", e);
    }
  }
}
