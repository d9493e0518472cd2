package io.yotosmartstream.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.mail.Mailer.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SesMailTest {
  private static final Mail MAIL = new Mail("ann@example.com", "Grüße", "Text mit 🎵");

  private final StandIn aws = new StandIn(request -> Reply.json("{\"MessageId\":\"1\"}"));

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void sendsFromTheAddressOfTheEnvironment() {
    SesMail.in(aws.clients(), Map.of("MAIL_FROM", "house@example.com")).send(MAIL);

    JsonNode sent = Json.STRICT.readTree(aws.requests().getFirst().body());
    assertThat(sent.path("FromEmailAddress").asString()).isEqualTo("house@example.com");
    assertThat(sent.at("/Destination/ToAddresses/0").asString()).isEqualTo("ann@example.com");
    assertThat(sent.at("/Content/Simple/Subject/Data").asString()).isEqualTo("Grüße");
    assertThat(sent.at("/Content/Simple/Body/Text/Data").asString()).isEqualTo("Text mit 🎵");
  }

  @Test
  void whatSesDoesNotTakeIsNobodysError() {
    aws.answer(request -> Reply.error(400, "MessageRejected"));
    Mailer mailer = SesMail.in(aws.clients(), Map.of("MAIL_FROM", "house@example.com"));
    mailer.send(MAIL);
    int refused = aws.requests().size();
    aws.close();
    mailer.send(MAIL);

    assertThat(refused).isEqualTo(1);
  }

  @Test
  void withoutASenderNothingIsSentAndTheLogSaysSoOnceWithoutAnAddress() {
    List<String> log = new ArrayList<>();
    Mailer mailer = new NoMail(log::add);
    mailer.send(MAIL);
    mailer.send(MAIL);

    assertThat(log)
        .singleElement()
        .asString()
        .contains("MAIL_FROM")
        .doesNotContain("ann@example.com");
  }

  @Test
  void anEmptySenderIsNone() {
    SesMail.in(aws.clients(), Map.of("MAIL_FROM", " ")).send(MAIL);

    assertThat(aws.requests()).isEmpty();
  }
}
