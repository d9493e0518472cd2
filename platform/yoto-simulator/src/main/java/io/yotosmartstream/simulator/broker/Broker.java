package io.yotosmartstream.simulator.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.yotosmartstream.simulator.oauth.AccessTokens;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An MQTT 3.1.1 broker with the rules of the Yoto cloud (section 3.1). All its state is touched by
 * one thread only. Bound to the loopback address.
 */
public final class Broker implements AutoCloseable {

  /** Hears what clients publish, on the broker's thread. */
  @FunctionalInterface
  public interface Listener {
    void published(String topic, byte[] payload);
  }

  /** A live connection, as shown to the person running the simulator. */
  public record Connection(String clientId, String account, List<String> topics) {}

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final Registry registry = new Registry();
  private final BrokerContext context;
  private final @Nullable SslContext tls;
  private int webSocketPort;
  private int tcpPort;

  public Broker(
      AccessTokens tokens,
      BiPredicate<Account, String> owns,
      Live<Quirks> quirks,
      Timeline timeline,
      @Nullable SslContext tls,
      Listener listener) {
    this.tls = tls;
    this.context =
        new BrokerContext(
            new Admission(tokens, quirks), new TopicRules(owns), registry, timeline, listener);
  }

  /**
   * @throws java.net.BindException when the port is taken
   */
  public void listenWebSocket(int port) throws IOException {
    webSocketPort = bind(port, true);
  }

  /**
   * @throws java.net.BindException when the port is taken
   */
  public void listenTcp(int port) throws IOException {
    tcpPort = bind(port, false);
  }

  private int bind(int port, boolean webSocket) throws IOException {
    var future =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new Transport(webSocket, tls, channel -> new MqttConnection(context, channel)))
            .bind("127.0.0.1", port)
            .awaitUninterruptibly();
    Throwable cause = future.cause();
    if (cause instanceof IOException failure) {
      throw failure;
    } else if (cause != null) {
      throw new IOException(cause);
    }
    Channel channel = future.channel();
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  public String webSocketUrl() {
    return (tls == null ? "ws" : "wss") + "://127.0.0.1:" + webSocketPort + Transport.PATH;
  }

  public String tcpUrl() {
    return (tls == null ? "tcp" : "ssl") + "://127.0.0.1:" + tcpPort;
  }

  /** Publishes as the cloud or a player does. */
  public void publish(String topic, byte[] payload, boolean retain) {
    if (!loop.isShuttingDown()) {
      loop.execute(() -> registry.route(topic, payload, retain));
    }
  }

  /** Closes all connections of the account and tells how many there were. */
  public int drop(Account account, String reason) {
    return onLoop(
        () -> {
          List<MqttConnection> connections = registry.of(account);
          connections.forEach(connection -> connection.end(reason));
          return connections.size();
        });
  }

  public List<Connection> connections() {
    return onLoop(registry::describe);
  }

  /** Forgets all sessions and closes all connections. */
  public void reset() {
    loop.execute(registry::clear);
  }

  private <T> T onLoop(java.util.concurrent.Callable<T> question) {
    return loop.submit(question).awaitUninterruptibly().getNow();
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1000);
  }
}
