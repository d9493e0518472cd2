package io.yotosmartstream.environments.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file while it is read: collects what is wrong, and where every setting is written. */
public final class Reading {
  /** Which layer gave a setting its value. */
  public enum Layer {
    BUILT_IN,
    ARCHITECTURE,
    FILE
  }

  private final String file;
  private final String architecture;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Node> written = new LinkedHashMap<>();
  private List<String> known = List.of();
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  /**
   * @param file as problems name it
   * @param architecture whose defaults count
   */
  public Reading(String file, String architecture) {
    this.file = file;
    this.architecture = architecture;
  }

  String architecture() {
    return architecture;
  }

  void knows(List<String> paths) {
    known = List.copyOf(paths);
  }

  /** The known settings with this name, wherever they are. */
  List<String> pathsEndingIn(String name) {
    return known.stream().filter(p -> p.endsWith("." + name)).toList();
  }

  void found(String path, Node node) {
    written.put(path, node);
  }

  /** An item of a list; defaults are not written in the file. */
  void foundIn(String list, String path, Node node) {
    if (written.containsKey(list)) {
      found(path, node);
    }
  }

  void decided(String path, Layer layer) {
    layers.put(path, layer);
  }

  void refuse(Node node, String path, String message) {
    problems.add(at(node, path, message));
  }

  /** Refuses where the path, or the nearest group around it, is written. */
  public void refuse(String path, String message) {
    String around = path;
    while (!written.containsKey(around) && !around.isEmpty()) {
      around = around.substring(0, Math.max(around.lastIndexOf('.'), 0));
    }
    problems.add(at(written.get(around), path, message));
  }

  private Problem at(@Nullable Node node, String path, String message) {
    Mark mark = node == null ? null : node.getStartMark().orElse(null);
    return mark == null
        ? new Problem(file, 0, 0, path, message)
        : new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, path, message);
  }

  /** Whether something inside this setting, or around it, has been refused. */
  public boolean refused(String path) {
    return problems.stream()
        .map(Problem::path)
        .anyMatch(p -> !p.isEmpty() && (within(p, path) || within(path, p)));
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
  }

  public List<Problem> problems() {
    return problems.stream().sorted(Problem.READING_ORDER).toList();
  }

  /** The layer of every setting, in the order of the records. */
  public Map<String, Layer> layers() {
    return Collections.unmodifiableMap(layers);
  }

  /** The line, from 1, on which a setting of {@link Layer#FILE} is written. */
  public int line(String path) {
    Node node = written.get(path);
    return node == null ? 0 : node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }
}
