package io.yotosmartstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in for server and outbox. */
class DemoFamilyTest {
  private static final String RESET = mail(9, "Set a new password", "Your code is 999999 and");
  private static final String CONFIRM = mail(7, "Confirm your address", "Your code is 777777 and");
  private static final String OLDER = mail(3, "Confirm your address", "Your code is 333333 and");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Deque<Integer> signIns = new ArrayDeque<>();
  private int confirmed = 204;
  private String mails = "";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String said =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(path + (path.endsWith("confirm") ? said.replaceAll("[^0-9]", " ") : ""));
          byte[] answer = ("{\"mails\":[" + mails + "]}").getBytes(StandardCharsets.UTF_8);
          int status =
              switch (path) {
                case "/api/user-auth/sign-in" -> signIns.remove();
                case "/api/user-auth/register" -> 202;
                case "/api/user-auth/confirm" -> confirmed;
                case "/outbox.json" -> 200;
                default -> 404;
              };
          exchange.sendResponseHeaders(status, status == 204 ? -1 : answer.length);
          if (status != 204) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void leavesOneThatIsThereAlone() throws Exception {
    signIn(200);

    assertThat(ensured()).isTrue();
    assertThat(asked).containsExactly("/api/user-auth/sign-in");
  }

  @Test
  void signsUpWithTheCodeOfTheNewestConfirmation() throws Exception {
    signIn(401, 200);
    mails = String.join(",", RESET, CONFIRM, OLDER);

    assertThat(ensured()).isTrue();
    assertThat(asked)
        .anyMatch(line -> line.startsWith("/api/user-auth/confirm") && line.contains("777777"));
  }

  @Test
  void goesOnWhereThePasswordWasChanged() throws Exception {
    signIn(401);
    mails = RESET;

    assertThat(ensured()).isFalse();
    assertThat(asked).noneMatch(line -> line.startsWith("/api/user-auth/confirm"));
  }

  @Test
  void goesOnAfterTooManyWrongTries() throws Exception {
    signIn(429);

    assertThat(ensured()).isFalse();
  }

  @Test
  void goesOnWhereTheCodeOrThePasswordIsRefusedAfterAll() throws Exception {
    mails = CONFIRM;
    signIn(401, 401);
    assertThat(ensured()).isFalse();

    confirmed = 400;
    signIn(401);
    assertThat(ensured()).isFalse();
  }

  @Test
  void goesOnWhereNobodyAnswers() throws Exception {
    server.stop(0);

    assertThat(ensured()).isFalse();
  }

  private void signIn(Integer... statuses) {
    signIns = new ArrayDeque<>(Arrays.asList(statuses));
  }

  private boolean ensured() throws InterruptedException {
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    return new DemoFamily(here, here + "/outbox").ensure();
  }

  private static String mail(int id, String subject, String text) {
    return "{\"id\":%d,\"to\":\"%s\",\"subject\":\"%s\",\"text\":\"%s\"}"
        .formatted(id, LocalWorld.DEMO_EMAIL, subject, text);
  }
}
