package io.yotosmartstream.simulator.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.yotosmartstream.simulator.oauth.AccessTokens;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Who may connect: the custom authorizer of the Yoto cloud (section 3.1). */
final class Admission {

  private static final String AUTHORIZER = "x-amz-customauthorizer-name=PublicJWTAuthorizer";

  /** The outcome of a CONNECT. */
  sealed interface Decision {
    /** Come in, until the token expires. */
    record Admitted(Account account, Instant until) implements Decision {}

    /** Stay out. */
    record Refused(MqttConnectReturnCode code, String reason) implements Decision {}
  }

  private final AccessTokens tokens;
  private final Live<Quirks> quirks;

  Admission(AccessTokens tokens, Live<Quirks> quirks) {
    this.tokens = tokens;
    this.quirks = quirks;
  }

  Decision decide(MqttConnectMessage connect) {
    MqttConnectPayload payload = connect.payload();
    if (connect.variableHeader().version() != MqttVersion.MQTT_3_1_1.protocolLevel()) {
      return refused(
          MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION,
          "only MQTT 3.1.1 is spoken here");
    }
    String clientId = payload.clientIdentifier();
    if (clientId == null || clientId.isEmpty() || badClientId(clientId)) {
      return refused(
          MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
          "the client id must be letters and digits, and not empty");
    }
    String username = payload.userName() == null ? "" : payload.userName();
    int query = username.indexOf('?');
    if (query < 0 || !List.of(username.substring(query + 1).split("&")).contains(AUTHORIZER)) {
      return notAuthorized("the user name must end in ?" + AUTHORIZER);
    }
    byte[] password = payload.passwordInBytes();
    if (password == null) {
      return notAuthorized("the password must be an access token");
    }
    return switch (tokens.check(new String(password, StandardCharsets.UTF_8))) {
      case AccessTokens.Check.Valid valid ->
          Scopes.allow(valid.scopes(), Scopes.DEVICES_CONTROL)
              ? new Decision.Admitted(valid.account(), valid.expires())
              : notAuthorized("the access token lacks " + Scopes.DEVICES_CONTROL);
      case AccessTokens.Check.Expired expired -> notAuthorized("the access token has expired");
      case AccessTokens.Check.Invalid invalid -> notAuthorized("the access token is not valid");
    };
  }

  // Dashes in client ids broke logins (yoto_api#174); player ids, as in DASH{deviceId}, have "_".
  private boolean badClientId(String clientId) {
    return quirks.get().plainClientIds() && !clientId.matches("[A-Za-z0-9_]+");
  }

  private static Decision notAuthorized(String reason) {
    return refused(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED, reason);
  }

  private static Decision refused(MqttConnectReturnCode code, String reason) {
    return new Decision.Refused(code, reason);
  }
}
