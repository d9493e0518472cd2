package io.yotosmartstream.features.support;

import io.yotosmartstream.features.world.World;
import io.yotosmartstream.features.world.Worlds;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one scenario is about: its people, the things they made by the names the scenario gives
 * them, and the last answer. Nothing of it is shared with another scenario.
 */
public final class Scene {
  private final Supplier<World> running;
  private final String mark;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, String> things = new LinkedHashMap<>();
  private Answer last;

  /** In the world of the run, which a scenario that is left out does not start. */
  public Scene() {
    this(Worlds::running);
  }

  private Scene(Supplier<World> running) {
    this.running = running;
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    mark = HexFormat.of().formatHex(random);
  }

  /** In another one. */
  public static Scene in(World world) {
    return new Scene(() -> world);
  }

  public World world() {
    return running.get();
  }

  /** Makes names unique over all scenarios. */
  public String mark() {
    return mark;
  }

  public Person person(String name) {
    return people.computeIfAbsent(
        name,
        n ->
            new Person(
                n, n.toLowerCase(Locale.ROOT) + "." + mark + "@example.com", world().page()));
  }

  /** Remembers an id by the kind and the name that the scenario uses. */
  public void put(String kind, String name, String id) {
    things.put(kind + " " + name, id);
  }

  public String id(String kind, String name) {
    String id = things.get(kind + " " + name);
    if (id == null) {
      throw new AssertionError("The scenario has no " + kind + " “" + name + "”");
    }
    return id;
  }

  public boolean has(String kind, String name) {
    return things.containsKey(kind + " " + name);
  }

  public Answer last() {
    if (last == null) {
      throw new AssertionError("Nothing was asked yet");
    }
    return last;
  }

  public Answer last(Answer answer) {
    last = answer;
    return answer;
  }
}
