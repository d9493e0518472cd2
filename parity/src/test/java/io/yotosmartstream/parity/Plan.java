package io.yotosmartstream.parity;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an engine would make of a stack.
 *
 * @param resources their properties by type and name
 */
record Plan(SortedMap<Id, SortedMap<String, String>> resources) {
  /**
   * @param type of templates
   */
  record Id(String type, String name) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : name.compareTo(other.name);
    }

    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  /**
   * @throws IllegalStateException where two are called the same
   */
  static Plan of(List<Draft> drafts, Map<String, String> aliases, Place place) {
    References references = new References(drafts, aliases, place);
    SortedMap<Id, SortedMap<String, String>> all = new TreeMap<>();
    for (Draft draft : drafts) {
      Id id = new Id(draft.kind().type(), references.name(draft));
      if (all.put(id, Canonical.of(draft.leaves(), references::resolve)) != null) {
        throw new IllegalStateException(
            "Two are " + id + ": say in mapping.yaml what tells them apart");
      }
    }
    return new Plan(all);
  }
}
