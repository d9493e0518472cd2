package io.yotosmartstream.features.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The files of a tar, as far as images need it: names of up to 100 bytes. */
final class Tar {
  private static final int BLOCK = 512;

  record Entry(String name, Instant modified, byte[] content) {}

  private Tar() {}

  static List<Entry> files(InputStream tar) throws IOException {
    List<Entry> files = new ArrayList<>();
    byte[] header = tar.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      int size = (int) octal(header, 124, 12);
      byte[] content = tar.readNBytes(size);
      tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      char type = (char) header[156];
      if (type == '0' || type == 0) {
        files.add(
            new Entry(
                text(header, 0, 100), Instant.ofEpochSecond(octal(header, 136, 12)), content));
      }
      header = tar.readNBytes(BLOCK);
    }
    return files;
  }

  private static long octal(byte[] header, int from, int length) {
    return Long.parseLong(text(header, from, length).strip(), 8);
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
