package io.yotosmartstream.simulator.library;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Documents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** All groups of all families. */
public final class Groups {

  private static final String DOCUMENT = "groups";

  private final Documents documents;
  private final Map<String, Group> byId = new LinkedHashMap<>();

  public Groups(Documents documents) {
    this.documents = documents;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<Group>>() {}))
        .ifPresent(saved -> saved.forEach(group -> byId.put(group.id(), group)));
  }

  synchronized List<Group> of(String familyId) {
    return byId.values().stream().filter(g -> g.familyId().equals(familyId)).toList();
  }

  synchronized Optional<Group> find(String familyId, String id) {
    return Optional.ofNullable(byId.get(id)).filter(g -> g.familyId().equals(familyId));
  }

  synchronized void put(Group group) {
    byId.put(group.id(), group);
    save();
  }

  synchronized void remove(String id) {
    byId.remove(id);
    save();
  }

  public synchronized void clear() {
    byId.clear();
    save();
  }

  private void save() {
    documents.save(DOCUMENT, List.copyOf(byId.values()));
  }
}
