package io.yotosmartstream.features.world;

import java.util.Optional;

/**
 * A running system. Steps use it and never ask which one it is.
 *
 * <p>Every address is without a slash at its end.
 */
public interface World extends AutoCloseable {

  /** As the property {@code world} and the tags {@code @not-in-…} spell it. */
  String name();

  /** Where the page and {@code /api} are. */
  String page();

  /** The mails that were sent, as JSON at {@code .json}. */
  String outbox();

  /** Stands in for Yoto: its cloud, and the control of its players. */
  String simulator();

  /** The key set that checks access tokens. */
  String keySet();

  /** Ends a part at once, as a power cut would. */
  void kill(Part part);

  /** Starts a part that was killed, at the same address. */
  void start(Part part);

  /**
   * Starts a part beside itself, where its address is taken.
   *
   * @return what it says as it gives up
   * @throws UnsupportedOperationException where the part has no address of its own
   */
  String startTwice(Part part);

  /** The same token, but its time is over. */
  String runOut(String token);

  /** All that its programs have written so far. */
  String logs();

  /** How what it stands on ended by itself, which no scenario does to it; empty while it runs. */
  default Optional<String> ending() {
    return Optional.empty();
  }

  /** What the end of the run says of it, such as what stood in for what. */
  default String closing() {
    return "";
  }

  @Override
  void close();
}
