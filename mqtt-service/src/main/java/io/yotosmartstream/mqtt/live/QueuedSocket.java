package io.yotosmartstream.mqtt.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A socket with a queue of its own and at most one thread that writes. Where the page reads slower
 * than things happen the queue fills, and the page is dropped: it reads all anew when it comes
 * back.
 */
final class QueuedSocket implements LiveSocket {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedSocket.class);
  static final int QUEUE = 256;

  /** "Try again later" (RFC 6455's registry). */
  private static final CloseStatus TOO_SLOW = new CloseStatus(1013, "Reads too slowly");

  private final WebSocketSession session;
  private final Executor threads;
  private final Queue<WebSocketMessage<?>> queue = new ArrayDeque<>();
  private boolean writing;
  private volatile @Nullable CloseStatus closing;

  QueuedSocket(WebSocketSession session, Executor threads) {
    this.session = session;
    this.threads = threads;
  }

  @Override
  public void send(String text) {
    add(new TextMessage(text));
  }

  /** A dead connection shows when this cannot be written or is not answered. */
  void ping() {
    add(new PingMessage());
  }

  @Override
  public void close(int code, String reason) {
    end(new CloseStatus(code, reason));
  }

  private void add(WebSocketMessage<?> message) {
    synchronized (queue) {
      if (closing != null) {
        return;
      }
      if (queue.size() < QUEUE) {
        queue.add(message);
        startWriting();
        return;
      }
    }
    LOG.info("Live connection {} is dropped: it does not read what it is sent.", session.getId());
    end(TOO_SLOW);
  }

  private void end(CloseStatus status) {
    synchronized (queue) {
      if (closing != null) {
        return;
      }
      closing = status;
      if (status.equals(TOO_SLOW)) {
        queue.clear();
      }
      startWriting();
    }
  }

  private void startWriting() {
    if (!writing) {
      writing = true;
      threads.execute(this::write);
    }
  }

  private void write() {
    try {
      for (WebSocketMessage<?> next = next(); next != null; next = next()) {
        session.sendMessage(next);
      }
      if (closing != null) {
        session.close(closing);
      }
    } catch (IOException | RuntimeException e) {
      // The page is gone; Tomcat ends the session and says so to the handler.
      LOG.debug("Live connection {} ended while it was written to.", session.getId(), e);
      abandon();
    }
  }

  private @Nullable WebSocketMessage<?> next() {
    synchronized (queue) {
      WebSocketMessage<?> next = queue.poll();
      writing = next != null || closing != null;
      return next;
    }
  }

  private void abandon() {
    synchronized (queue) {
      closing = CloseStatus.SESSION_NOT_RELIABLE;
      queue.clear();
    }
    try {
      session.close(CloseStatus.SESSION_NOT_RELIABLE);
    } catch (IOException | RuntimeException e) {
      LOG.debug("It was closed already.", e);
    }
  }
}
