package io.yotosmartstream.http.contract;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All operations, and which of them a method and path mean. */
public final class Contract {
  private final List<Operation> operations;

  /**
   * @param pathParameters decoded by the host
   */
  public record Match(Operation operation, Map<String, String> pathParameters) {}

  private Contract(List<Operation> operations) {
    this.operations = operations;
  }

  public static Contract load() {
    try (InputStream json = Contract.class.getResourceAsStream("/contract.json")) {
      if (json == null) {
        throw new IllegalStateException(
            "contract.json is not on the class path: build functions/http");
      }
      return new Contract(List.of(Json.STRICT.readValue(json, Operation[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    return operations;
  }

  /** A literal path is preferred to one with a parameter in the same place. */
  public Optional<Match> match(String method, String path) {
    String[] segments = path.split("/", -1);
    Match best = null;
    int fewest = Integer.MAX_VALUE;
    for (Operation operation : operations) {
      if (operation.method().equals(method)) {
        Optional<Map<String, String>> parameters = parameters(operation.path(), segments);
        if (parameters.isPresent() && parameters.get().size() < fewest) {
          fewest = parameters.get().size();
          best = new Match(operation, parameters.get());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The methods that a path has; empty where there is no such path. */
  public Set<String> methods(String path) {
    Set<String> methods = new LinkedHashSet<>();
    String[] segments = path.split("/", -1);
    for (Operation operation : operations) {
      if (parameters(operation.path(), segments).isPresent()) {
        methods.add(operation.method());
      }
    }
    return methods;
  }

  private static Optional<Map<String, String>> parameters(String template, String[] segments) {
    String[] wanted = template.split("/", -1);
    if (wanted.length != segments.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        if (segments[i].isEmpty()) {
          return Optional.empty();
        }
        parameters.put(wanted[i].substring(1, wanted[i].length() - 1), segments[i]);
      } else if (!wanted[i].equals(segments[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
