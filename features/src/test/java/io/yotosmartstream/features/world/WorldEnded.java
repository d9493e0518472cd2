package io.yotosmartstream.features.world;

/**
 * What a world stands on has ended: no fault of what is being tried. No assertion either, as those
 * are tried again for a while.
 */
public final class WorldEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorldEnded(String cause) {
    super(
        "The world has ended: " + cause + "\nNothing more is tried. Look there, and run it again.");
  }
}
