package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What environments in one account and region share: the stack {@code account}.
 *
 * @param gitHub address of GitHub's token issuer, {@code https://...}; empty where no environment
 *     is deployed from there
 * @param logRole with which API Gateway writes its logs
 * @param boundaries one of each environment
 */
public record AccountBlueprint(
    String account,
    String region,
    SortedMap<String, String> tags,
    Optional<String> gitHub,
    Role logRole,
    List<Boundary> boundaries,
    List<Repository> repositories,
    List<Output> outputs) {
  public AccountBlueprint {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    boundaries = List.copyOf(boundaries);
    repositories = List.copyOf(repositories);
    outputs = List.copyOf(outputs);
  }
}
