package io.yotosmartstream.mqtt.accounts;

/**
 * Where a connection is: {@code IDLE -> CONNECTING -> CONNECTED}, from both of these to {@code
 * WAITING} and back to {@code CONNECTING}; {@code NEEDS_CONSENT} waits for a person; {@code
 * STOPPED} is the end.
 */
public enum ConnectionState {
  IDLE,
  CONNECTING,
  CONNECTED,
  WAITING,
  NEEDS_CONSENT,
  STOPPED
}
