package io.yotosmartstream.blueprint;

/**
 * Something that a person or a command needs to know of a stack.
 *
 * @param value may refer ({@link Ref})
 */
public record Output(String name, String value, boolean secret) {}
