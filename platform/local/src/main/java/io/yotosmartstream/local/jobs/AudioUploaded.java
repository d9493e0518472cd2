package io.yotosmartstream.local.jobs;

/**
 * An object has appeared in the audio store.
 *
 * @param size bytes
 */
public record AudioUploaded(String key, long size) {}
