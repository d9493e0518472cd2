package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The groups of operations that the contract has: its tags. */
public final class ContractGroups {
  private ContractGroups() {}

  /**
   * The tags of a contract.
   *
   * @param openApi the contract's file
   * @throws IOException if there is no such file
   */
  public static Set<String> of(Path openApi) throws IOException {
    Node contract = Yaml.parse(Files.readString(openApi)).orElse(null);
    if (!(Yaml.child(contract, "tags") instanceof SequenceNode tags)) {
      throw new IOException(openApi + " has no tags");
    }
    return tags.getValue().stream()
        .map(tag -> Yaml.text(Yaml.child(tag, "name")))
        .map(Objects::requireNonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
