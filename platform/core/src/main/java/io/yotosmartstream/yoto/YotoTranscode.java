package io.yotosmartstream.yoto;

/**
 * What Yoto made of a source file (protocol page, section 2.4).
 *
 * @param sha256 43 characters of base64url, for {@code yoto:#...}
 * @param duration seconds
 * @param fileSize bytes
 */
public record YotoTranscode(
    String sha256, int duration, long fileSize, String format, String channels) {}
