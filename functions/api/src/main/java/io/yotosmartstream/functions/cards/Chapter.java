package io.yotosmartstream.functions.cards;

import java.util.List;

/** A chapter: its tracks in order. */
public record Chapter(String title, List<String> audioIds) {}
