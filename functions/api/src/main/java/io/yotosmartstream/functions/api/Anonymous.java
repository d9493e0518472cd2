package io.yotosmartstream.functions.api;

/** A request that says nothing at all. */
public record Anonymous() {}
