package io.yotosmartstream.simulator.oauth;

import java.util.Set;

/** Who calls the API, and what the family allowed. */
public record Caller(Account account, String clientId, Set<String> scopes) {}
