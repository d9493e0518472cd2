package io.yotosmartstream.functions.audio;

/**
 * The audio store says that an object is there. May come twice, late, or before {@code
 * completeUpload}.
 */
public record AudioUploaded(String key, long size) {}
