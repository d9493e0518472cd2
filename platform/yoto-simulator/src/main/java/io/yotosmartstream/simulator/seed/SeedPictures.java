package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.store.Hashes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Covers of the seeded cards and the public icons: known by id, drawn when looked at. */
public final class SeedPictures {

  /** The public icons everybody may use (section 2.5). */
  public static final List<String> PUBLIC_ICONS =
      List.of(
          "moon",
          "star",
          "rocket",
          "dragon",
          "castle",
          "whale",
          "music note",
          "radio",
          "tree",
          "robot",
          "owl",
          "boat");

  private final Map<String, String> covers = new LinkedHashMap<>();
  private final Map<String, String> icons = new LinkedHashMap<>();

  public SeedPictures() {
    PUBLIC_ICONS.forEach(this::icon);
  }

  String cover(String title) {
    String id = Hashes.of("seed-cover-" + title);
    covers.put(id, title);
    return id;
  }

  /** The media id of a public icon. */
  public String icon(String name) {
    String id = Hashes.of("seed-icon-" + name);
    icons.put(id, name);
    return id;
  }

  public boolean hasIcon(String mediaId) {
    return icons.containsKey(mediaId);
  }

  public Optional<byte[]> coverBytes(String id) {
    return Optional.ofNullable(covers.get(id)).map(title -> PixelArt.cover(title, 638, 1011));
  }

  public Optional<byte[]> iconBytes(String id) {
    return Optional.ofNullable(icons.get(id)).map(PixelArt::icon);
  }
}
