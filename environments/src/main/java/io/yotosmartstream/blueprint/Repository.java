package io.yotosmartstream.blueprint;

/**
 * A place for container images; tags cannot be moved.
 *
 * @param keepImages how many of the newest stay
 */
public record Repository(String name, int keepImages) {}
