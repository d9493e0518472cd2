package io.yotosmartstream.functions.health;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.functions.api.Anonymous;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.outcomes.Refusal;
import java.io.IOException;
import java.util.List;

/** Is it alive, can it serve. */
public final class HealthFunctions {
  /** Answer of {@code getHealth}. */
  public record Health(Status status, String version) {
    /** There is one: who is down does not answer. */
    public enum Status {
      UP
    }
  }

  /** Answer of {@code getReadiness}. */
  public record Readiness(Status status, List<String> parts) {
    /** There is one: who is not ready answers with a problem. */
    public enum Status {
      READY
    }
  }

  private final ApiSettings settings;
  private final ItemStore items;
  private final AudioStore audio;

  public HealthFunctions(ApiSettings settings, ItemStore items, AudioStore audio) {
    this.settings = settings;
    this.items = items;
    this.audio = audio;
  }

  public Health getHealth(Anonymous request) {
    return new Health(Health.Status.UP, settings.version());
  }

  /**
   * Yoto is not among the parts: without it the service still serves what the family keeps here.
   */
  public Readiness getReadiness(Anonymous request) {
    try {
      var unused = items.get(new Key("HEALTH", "READY"));
    } catch (ItemStoreException e) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "The table does not answer.");
    }
    try {
      var unused = audio.head("audio/health/ready/original");
    } catch (IOException e) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "The audio store does not answer.");
    }
    return new Readiness(Readiness.Status.READY, List.of("table", "audio-store"));
  }
}
