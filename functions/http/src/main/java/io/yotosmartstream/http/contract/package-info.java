/** The contract as the edge uses it: openapi.yaml, made into plain JSON by the build. */
@NullMarked
package io.yotosmartstream.http.contract;

import org.jspecify.annotations.NullMarked;
