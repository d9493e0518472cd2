package io.yotosmartstream.simulator.library;

import java.util.List;

/** A family's group of cards (section 2.6). */
record Group(
    String id,
    String name,
    String familyId,
    String imageId,
    List<Item> items,
    String createdAt,
    String lastModifiedAt) {

  record Item(String contentId, String addedAt) {}
}
