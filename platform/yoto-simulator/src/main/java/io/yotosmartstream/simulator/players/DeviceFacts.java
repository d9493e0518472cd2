package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.oauth.Account;

/** What does not change about a player while it exists. */
public record DeviceFacts(String deviceId, Account owner, Generation generation) {}
