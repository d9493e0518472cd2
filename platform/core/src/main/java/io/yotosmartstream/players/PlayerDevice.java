package io.yotosmartstream.players;

/**
 * A player as its Yoto account lists it. Kept under {@link PlayerKeys#device}.
 *
 * @param accountId which linked Yoto account it belongs to
 * @param type Yoto's {@code deviceType} as it comes
 */
public record PlayerDevice(
    String deviceId, String accountId, String name, PlayerFamily family, String type) {}
