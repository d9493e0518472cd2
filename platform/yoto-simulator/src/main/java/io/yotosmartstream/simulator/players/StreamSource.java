package io.yotosmartstream.simulator.players;

/** Opens the address of a stream as the player does, and tells what becomes of it. */
interface StreamSource {

  /** What a player learns while it listens. Called from any thread. */
  interface Listener {
    /** The first audio has arrived. */
    void opened();

    /**
     * The stream is at its end.
     *
     * @param seconds how long it plays, as far as its bytes tell
     */
    void ended(double seconds);

    void failed(String reason);
  }

  /** A stream being listened to. */
  interface Listening {
    void stop();
  }

  Listening open(String url, Listener listener);
}
