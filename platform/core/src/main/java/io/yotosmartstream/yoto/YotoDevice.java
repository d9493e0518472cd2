package io.yotosmartstream.yoto;

/** A player in {@code GET /device-v2/devices/mine} (protocol page, section 2.1). */
public record YotoDevice(
    String deviceId, String name, String deviceType, String deviceFamily, boolean online) {}
