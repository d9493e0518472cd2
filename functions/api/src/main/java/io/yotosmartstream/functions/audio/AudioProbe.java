package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an audio file without fetching all of it: the parts that hold headers, tags and
 * lengths are read by ranges and laid into a sparse file of the same length, which a tag library
 * then reads.
 */
public final class AudioProbe {
  private static final Logger LIBRARY = Logger.getLogger("org.jaudiotagger");
  private static final int HEAD = 256 * 1024;
  private static final int TAIL = 128 * 1024;

  /** Covers inside tags are large at times; more than this of tags or index is not read. */
  private static final int MOST = 24 * 1024 * 1024;

  private static final int ID3_HEADER = 10;
  private static final int BOX_HEADER = 16;

  /**
   * Real files have a handful at the top; a made-up one must not cost a read for each of millions.
   */
  private static final int MOST_BOXES = 200;

  /** Where the bytes come from; as {@link AudioStore#read}. */
  @FunctionalInterface
  public interface Bytes {
    byte[] read(String key, long offset, int length) throws IOException;
  }

  private final Bytes bytes;

  public AudioProbe(AudioStore store) {
    this(store::read);
  }

  /** For what does not lie in the store yet. */
  public AudioProbe(Bytes bytes) {
    this.bytes = bytes;
    LIBRARY.setLevel(Level.OFF); // it writes whole stack traces of files that are merely unusual
  }

  /**
   * @return empty where it is not audio that we know
   * @throws IOException where the bytes cannot be read
   */
  public Optional<AudioFacts> look(String key, long size) throws IOException {
    byte[] head = bytes.read(key, 0, (int) Math.min(HEAD, size));
    Optional<AudioFormat> format = AudioFormat.of(head);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    if (format.get() == AudioFormat.AAC) {
      return Adts.isAudio(head)
          ? Optional.of(new AudioFacts(AudioFormat.AAC.contentType(), null, null, null, null, null))
          : Optional.empty();
    }
    Path file = Files.createTempFile("probe", "." + format.get().extension());
    try {
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(size);
        sparse.write(head);
        lay(sparse, key, Math.max(head.length, size - TAIL), size);
        switch (format.get()) {
          case MP3 -> lay(sparse, key, head.length, Math.min(size, id3End(head) + HEAD));
          case MP4 -> layIndex(sparse, key, size);
          default -> {}
        }
      }
      return read(file, format.get());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Optional<AudioFacts> read(Path file, AudioFormat format) {
    AudioFile audio;
    try {
      audio = AudioFileIO.read(file.toFile());
    } catch (Exception | LinkageError e) { // the library throws nearly anything at a damaged file
      return Optional.empty();
    }
    AudioHeader header = audio.getAudioHeader();
    if (header == null || header.getTrackLength() < 0) {
      return Optional.empty();
    }
    long bitrate = header.getBitRateAsNumber();
    return Optional.of(
        new AudioFacts(
            format.contentType(),
            (int) Math.round(header.getPreciseTrackLength()),
            bitrate > 0 ? (int) bitrate : null,
            tag(audio, FieldKey.TITLE),
            tag(audio, FieldKey.ARTIST),
            tag(audio, FieldKey.ALBUM)));
  }

  private static @Nullable String tag(AudioFile audio, FieldKey key) {
    Tag tag = audio.getTag();
    try {
      String value = tag == null ? "" : tag.getFirst(key);
      String clean = Names.clean(value == null ? "" : value);
      return clean.isEmpty() ? null : clean;
    } catch (RuntimeException e) {
      return null; // a damaged tag does not make the audio unplayable
    }
  }

  /** Where an ID3v2 tag at the beginning ends; its size is four bytes of seven bits each. */
  private static long id3End(byte[] head) {
    if (head.length < ID3_HEADER || head[0] != 'I') {
      return 0;
    }
    long size = 0;
    for (int i = 6; i < ID3_HEADER; i++) {
      size = size << 7 | (head[i] & 0x7F);
    }
    return Math.min(size + ID3_HEADER, MOST);
  }

  /** Walks the boxes of an MP4 file and fetches the index, wherever it lies. */
  private void layIndex(RandomAccessFile sparse, String key, long size) throws IOException {
    long at = 0;
    for (int box = 0; box < MOST_BOXES && at + BOX_HEADER <= size; box++) {
      ByteBuffer header = ByteBuffer.wrap(bytes.read(key, at, BOX_HEADER));
      long length = Integer.toUnsignedLong(header.getInt(0));
      length = length == 1 ? header.getLong(8) : length == 0 ? size - at : length;
      if (length < 8 || length > size - at) {
        return; // damaged: the library will say so
      }
      sparse.seek(at);
      sparse.write(header.array());
      if (header.getInt(4) == 0x6D6F6F76) { // "moov"
        lay(sparse, key, at, Math.min(size, at + Math.min(length, MOST)));
      }
      at += length;
    }
  }

  private void lay(RandomAccessFile sparse, String key, long from, long to) throws IOException {
    if (to > from) {
      byte[] part = bytes.read(key, from, (int) (to - from));
      sparse.seek(from);
      sparse.write(part);
    }
  }
}
