package io.yotosmartstream.simulator.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a socket into MQTT packets: straight, or inside binary WebSocket frames at /mqtt. */
final class Transport extends ChannelInitializer<SocketChannel> {

  static final String PATH = "/mqtt";

  /** The payload limit of AWS IoT. */
  private static final int LARGEST_MESSAGE = 128 * 1024;

  private final boolean webSocket;
  private final @Nullable SslContext tls;
  private final Function<Channel, MqttConnection> connections;

  Transport(
      boolean webSocket, @Nullable SslContext tls, Function<Channel, MqttConnection> connections) {
    this.webSocket = webSocket;
    this.tls = tls;
    this.connections = connections;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    if (tls != null) {
      pipeline.addLast(tls.newHandler(channel.alloc()));
    }
    if (webSocket) {
      pipeline.addLast(
          new HttpServerCodec(),
          new HttpObjectAggregator(16 * 1024),
          new WebSocketServerProtocolHandler(PATH, "mqtt,mqttv3.1", true, LARGEST_MESSAGE * 2),
          new NotFound(),
          new WebSocketFrameAggregator(LARGEST_MESSAGE * 2),
          new Frames());
    }
    pipeline.addLast(
        new MqttDecoder(LARGEST_MESSAGE), MqttEncoder.INSTANCE, connections.apply(channel));
  }

  /** Requests that are not for the WebSocket. */
  private static final class NotFound extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
      ByteBuf text = Unpooled.copiedBuffer("MQTT is at " + PATH, StandardCharsets.UTF_8);
      DefaultFullHttpResponse answer =
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND, text);
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, text.readableBytes());
      ctx.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** Bytes in and out of binary frames. */
  private static final class Frames extends MessageToMessageCodec<BinaryWebSocketFrame, ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) {
      out.add(new BinaryWebSocketFrame(bytes.retain()));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, BinaryWebSocketFrame frame, List<Object> out) {
      out.add(frame.content().retain());
    }
  }
}
