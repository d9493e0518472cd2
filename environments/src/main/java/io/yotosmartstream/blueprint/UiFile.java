package io.yotosmartstream.blueprint;

/**
 * A file of the page.
 *
 * @param path in the bucket
 */
public record UiFile(String path, String contentType, String cacheControl) {}
