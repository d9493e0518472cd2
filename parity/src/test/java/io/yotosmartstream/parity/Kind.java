package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource in both engines.
 *
 * @param type of templates
 * @param pulumi its type; empty where it has none
 * @param name paths whose values tell one from another
 * @param attributes what references to it give: a text with {@code {path}}, {@code {region}} and
 *     {@code {account}} in it, or {@code =} and another attribute. Another gives itself
 * @param inputs how what Pulumi calls otherwise is called
 * @param combined texts of several of these, by path
 * @param properties the same of templates
 */
record Kind(
    String type,
    Optional<String> pulumi,
    List<PropertyPath> name,
    Map<String, String> attributes,
    List<Rule> inputs,
    Map<String, String> combined,
    List<Rule> properties) {

  /** Of the stack: the tags of all that can have some. */
  static final Kind TAGS =
      new Kind("Tags", Optional.empty(), List.of(), Map.of(), List.of(), Map.of(), List.of());

  static Kind parse(String type, Map<?, ?> said) {
    List<PropertyPath> name = Texts.list(said.get("name")).stream().map(PropertyPath::of).toList();
    Map<String, String> attributes = new HashMap<>();
    // Most are referred to by their names, and most ids of Pulumi's provider are those names.
    attributes.put("Id", "=Ref");
    attributes.putAll(Texts.map(said.get("attributes")));
    return new Kind(
        type,
        Optional.ofNullable(said.get("pulumi")).map(String::valueOf),
        name,
        attributes,
        rules(said.get("inputs")),
        Texts.map(said.get("combined")),
        rules(said.get("properties")));
  }

  static List<Rule> rules(@Nullable Object said) {
    List<Rule> all = new ArrayList<>();
    Texts.map(said).forEach((from, to) -> all.add(Rule.parse(from, to)));
    return all;
  }
}
