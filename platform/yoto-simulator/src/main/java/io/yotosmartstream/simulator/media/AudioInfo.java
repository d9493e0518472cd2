package io.yotosmartstream.simulator.media;

/**
 * What a file turned out to be, in the words of {@code transcodedInfo} (section 2.4).
 *
 * @param durationSeconds exact where the format says it, estimated from the size otherwise
 * @param bitrate bits per second
 */
public record AudioInfo(
    String format, double durationSeconds, int sampleRate, int channels, int bitrate) {

  public String channelsName() {
    return channels == 1 ? "mono" : "stereo";
  }
}
