package io.yotosmartstream.mqtt.testing;

import io.yotosmartstream.mqtt.broker.Broker;
import io.yotosmartstream.mqtt.broker.BrokerException;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A broker whose mood a test decides. */
public final class FakeBroker implements Broker {
  /** An open connection, and all that was done with it. */
  public static final class Session implements BrokerSession {
    public final Login login;
    public final List<String> topics;
    public final Listener listener;
    public final List<String> published = new ArrayList<>();
    public boolean open = true;
    public boolean broken;

    Session(Login login, List<String> topics, Listener listener) {
      this.login = login;
      this.topics = new ArrayList<>(topics);
      this.listener = listener;
    }

    @Override
    public void publish(String topic, String payload) {
      if (broken) {
        throw new BrokerException("The broker did not answer in time.", false, new Exception());
      }
      published.add(topic + " " + payload);
    }

    @Override
    public void subscribe(List<String> more) {
      topics.addAll(more);
    }

    @Override
    public void unsubscribe(List<String> less) {
      topics.removeAll(less);
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }

    public void lose(String reason) {
      open = false;
      listener.lost(reason);
    }
  }

  public final List<Session> sessions = new ArrayList<>();
  public final Queue<BrokerException> refusals = new ArrayDeque<>();
  public boolean losesAtOnce;

  /** What happens between the asking for a connection and its answer. */
  public Runnable meanwhile = () -> {};

  public FakeBroker refusing(boolean token) {
    refusals.add(new BrokerException("The broker says no.", token, new Exception()));
    return this;
  }

  @Override
  public BrokerSession connect(Login login, List<String> topics, Listener listener) {
    BrokerException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    meanwhile.run();
    Session session = new Session(login, topics, listener);
    sessions.add(session);
    if (losesAtOnce) {
      session.lose("The broker closed the connection.");
    }
    return session;
  }

  public Session last() {
    return sessions.getLast();
  }
}
