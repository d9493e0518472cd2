package io.yotosmartstream.blueprint;

/**
 * A page of graphs.
 *
 * @param body JSON as CloudWatch takes it; may refer ({@link Ref})
 */
public record Dashboard(String name, String body) {}
