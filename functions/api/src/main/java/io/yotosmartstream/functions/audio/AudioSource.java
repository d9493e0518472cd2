package io.yotosmartstream.functions.audio;

/** Where an audio comes from. */
public enum AudioSource {
  UPLOAD,
  SPEECH
}
