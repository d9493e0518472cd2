package io.yotosmartstream.yoto;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where to put a source file (protocol page, section 2.4). @param uploadUrl null where Yoto has the
 * file already
 */
public record YotoUpload(String uploadId, @Nullable URI uploadUrl) {}
