package io.yotosmartstream.yoto;

import org.jspecify.annotations.Nullable;

/**
 * A card in the family library (protocol page, section 2.2).
 *
 * @param cardId five characters, possibly all digits: always text
 * @param duration seconds
 * @param own made by the account itself
 */
public record YotoLibraryEntry(
    String cardId,
    String title,
    @Nullable String author,
    @Nullable String coverUrl,
    @Nullable Integer duration,
    boolean own) {}
