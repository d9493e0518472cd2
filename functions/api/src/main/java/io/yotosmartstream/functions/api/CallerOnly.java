package io.yotosmartstream.functions.api;

import io.yotosmartstream.households.Caller;

/** A request that says nothing but who asks. */
public record CallerOnly(Caller caller) {}
