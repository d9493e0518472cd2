package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.store.Hashes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The audio of the seeded cards: known by id, made when somebody listens. */
public final class SeedAudio {

  /** A melody of some length. */
  public record Piece(int melody, int seconds) {}

  private final Map<String, Piece> byId = new ConcurrentHashMap<>();

  /** The id of a piece, as a track refers to it. */
  String id(int melody, int seconds) {
    String id = Hashes.of("seed-audio-" + melody + "-" + seconds);
    byId.put(id, new Piece(melody, seconds));
    return id;
  }

  public Optional<Piece> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
