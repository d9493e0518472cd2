package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.ApiError;
import java.util.Arrays;

/** The sizes covers are converted to (section 2.5). */
enum CoverType {
  DEFAULT(638, 1011),
  ACTIVITIES(638, 1011),
  MUSIC(638, 1011),
  SFX(638, 1011),
  STORIES(638, 1011),
  MYO(520, 400),
  PODCAST(600, 600),
  RADIO(600, 600);

  private final int width;
  private final int height;

  CoverType(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  static CoverType named(String name) {
    return Arrays.stream(values())
        .filter(type -> type.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "coverType must be one of "
                        + Arrays.toString(values()).toLowerCase(java.util.Locale.ROOT)));
  }
}
