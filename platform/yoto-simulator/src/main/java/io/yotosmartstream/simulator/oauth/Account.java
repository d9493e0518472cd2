package io.yotosmartstream.simulator.oauth;

/**
 * A family account.
 *
 * @param sub the identity, {@code auth0|…} (section 1.5)
 */
public record Account(String email, String sub, String familyId, String name) {}
