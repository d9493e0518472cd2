package io.yotosmartstream.simulator.store;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Named JSON documents. A saved document is on disk before {@code save} returns. */
public interface Documents {

  Optional<JsonNode> load(String name);

  void save(String name, Object value);

  /** Documents that are gone with the process. */
  static Documents forgetful() {
    return new Documents() {
      @Override
      public Optional<JsonNode> load(String name) {
        return Optional.empty();
      }

      @Override
      public void save(String name, Object value) {}
    };
  }
}
