package io.yotosmartstream.players;

/** Who a device's messages belong to. Kept under {@link PlayerKeys#owner}. */
public record DeviceOwner(String householdId, String accountId) {}
