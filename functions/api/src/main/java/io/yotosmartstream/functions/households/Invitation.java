package io.yotosmartstream.functions.households;

import io.yotosmartstream.households.Role;
import java.time.Instant;

/**
 * An open invitation, as kept under {@code HOUSE#{id} / INVITE#{id}}. The token is kept as a hash
 * only.
 */
public record Invitation(
    String invitationId,
    String householdId,
    String email,
    Role role,
    String tokenHash,
    Instant invitedAt,
    Instant expiresAt) {}
