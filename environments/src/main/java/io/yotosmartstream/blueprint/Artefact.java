package io.yotosmartstream.blueprint;

/**
 * A file of the build that is deployed.
 *
 * @param path from the root of the repository
 * @param target of make that builds it
 */
public record Artefact(String path, String target) {}
