package io.yotosmartstream.pages;

import java.util.Map;

/**
 * What a host answers.
 *
 * @param status 200, 304 (the body is empty then) or 404
 */
public record PageAnswer(int status, Map<String, String> headers, byte[] body) {}
