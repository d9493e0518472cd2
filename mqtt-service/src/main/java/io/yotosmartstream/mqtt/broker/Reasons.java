package io.yotosmartstream.mqtt.broker;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** Sentences for the reason codes of the MQTT client. */
final class Reasons {
  private Reasons() {}

  static boolean refusedToken(Throwable cause) {
    return cause instanceof MqttException e
        && (e.getReasonCode() == MqttException.REASON_CODE_FAILED_AUTHENTICATION
            || e.getReasonCode() == MqttException.REASON_CODE_NOT_AUTHORIZED);
  }

  static String sentence(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> "The connection ended without a reason.";
      case MqttException e -> sentence(e);
      default -> "The connection failed (" + cause.getClass().getSimpleName() + ").";
    };
  }

  private static String sentence(MqttException e) {
    return switch (e.getReasonCode()) {
      case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION ->
          "The broker does not speak MQTT 3.1.1.";
      case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
          "The broker does not accept the client id.";
      case MqttException.REASON_CODE_BROKER_UNAVAILABLE -> "The broker says it is unavailable.";
      case MqttException.REASON_CODE_FAILED_AUTHENTICATION ->
          "The broker does not accept user name and access token.";
      case MqttException.REASON_CODE_NOT_AUTHORIZED ->
          "The broker does not accept the access token: it has run out, or the consent lacks"
              + " family:devices:control.";
      case MqttException.REASON_CODE_SUBSCRIBE_FAILED ->
          "The broker does not let us listen to the players.";
      case MqttException.REASON_CODE_CLIENT_TIMEOUT -> "The broker did not answer in time.";
      case MqttException.REASON_CODE_WRITE_TIMEOUT -> "The broker did not take what was sent.";
      case MqttException.REASON_CODE_SERVER_CONNECT_ERROR -> "The broker cannot be reached.";
      case MqttException.REASON_CODE_SSL_CONFIG_ERROR -> "The broker's certificate is not trusted.";
      case MqttException.REASON_CODE_CLIENT_NOT_CONNECTED -> "There is no connection.";
      case MqttException.REASON_CODE_CONNECTION_LOST ->
          "The broker closed the connection"
              + (e.getCause() == null
                  ? "."
                  : " (" + e.getCause().getClass().getSimpleName() + ").");
      default -> "The MQTT client failed with reason code " + e.getReasonCode() + ".";
    };
  }
}
