package io.yotosmartstream.mqtt.live;

/** One open page. Its methods return at once; nobody waits for a slow page. */
interface LiveSocket {

  /** Sends it after what was sent before; a page that does not keep up is dropped. */
  void send(String text);

  /**
   * @param code 4401 and others of asyncapi.yaml
   * @param reason at most 123 bytes
   */
  void close(int code, String reason);
}
