package io.yotosmartstream.blueprint;

import java.util.regex.Pattern;

/**
 * Which build is deployed.
 *
 * @param id tag of the images and {@code YOTO_VERSION}: a short commit id or a version
 */
public record Release(String id) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

  public Release {
    if (!TAG.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A release is 1 to 128 letters, digits, dots, hyphens and underscores, not " + id);
    }
  }
}
