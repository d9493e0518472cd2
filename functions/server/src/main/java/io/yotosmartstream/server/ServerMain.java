package io.yotosmartstream.server;

import io.yotosmartstream.platform.NoPlatformException;
import java.net.BindException;
import java.net.InetAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the server and prints one line {@code READY {...}} when it serves. */
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) {
    ServerSettings settings;
    try {
      settings = ServerSettings.from(System.getenv());
    } catch (IllegalArgumentException e) {
      throw exit(String.valueOf(e.getMessage()));
    }
    SpringApplication application =
        new SpringApplication(ServerConfiguration.class, settings.ports());
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("serverSettings", settings));
    try {
      var unused = application.run(args);
    } catch (RuntimeException e) {
      throw exit(explain(e, settings));
    }
  }

  private static String explain(RuntimeException e, ServerSettings settings) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return taken(settings.host(), settings.port(), "SERVER_PORT");
      }
      if (cause instanceof BindException) {
        return taken(settings.host(), settings.storePort(), "LOCAL_STORE_PORT");
      }
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return cause.getMessage();
      }
      if (cause instanceof NoPlatformException) {
        return String.valueOf(cause.getMessage());
      }
    }
    e.printStackTrace();
    return "The server could not start: " + e.getMessage();
  }

  private static String taken(String host, int port, String variable) {
    String address =
        "localhost".equals(host) ? InetAddress.getLoopbackAddress().getHostAddress() : host;
    return "Port %d on %s is taken: end what uses it, or set %s to another one (0 takes a free one)"
        .formatted(port, address, variable);
  }

  private static IllegalStateException exit(String why) {
    System.err.println(why);
    System.exit(1);
    return new IllegalStateException(why);
  }
}
