package io.yotosmartstream.simulator.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The two ends of a file: all that is needed to tell what it is. */
record AudioSample(byte[] head, byte[] tail, long size) {

  private static final int HEAD = 512 * 1024;
  private static final int TAIL = 128 * 1024;

  static AudioSample of(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long size = in.length();
      byte[] head = new byte[(int) Math.min(HEAD, size)];
      in.readFully(head);
      byte[] tail = new byte[(int) Math.min(TAIL, size)];
      in.seek(size - tail.length);
      in.readFully(tail);
      return new AudioSample(head, tail, size);
    }
  }

  static AudioSample of(byte[] bytes, long size) {
    return new AudioSample(bytes, bytes, size);
  }

  boolean has(int offset, String magic) {
    return offset >= 0
        && offset + magic.length() <= head.length
        && new String(head, offset, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  int u8(int offset) {
    return offset >= 0 && offset < head.length ? head[offset] & 0xFF : 0;
  }

  int u16(int offset) {
    return u8(offset) << 8 | u8(offset + 1);
  }

  long u32(int offset) {
    return (long) u16(offset) << 16 | u16(offset + 2);
  }

  /** Little-endian. */
  int le16(int offset) {
    return u8(offset) | u8(offset + 1) << 8;
  }

  /** Little-endian. */
  long le32(int offset) {
    return le16(offset) | (long) le16(offset + 2) << 16;
  }

  /** Where the text stands in the head, or -1. */
  int find(String text, int from) {
    return indexOf(head, text, from);
  }

  static int indexOf(byte[] in, String text, int from) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = Math.max(from, 0); i + wanted.length <= in.length; i++) {
      int n = 0;
      while (n < wanted.length && in[i + n] == wanted[n]) {
        n++;
      }
      if (n == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
