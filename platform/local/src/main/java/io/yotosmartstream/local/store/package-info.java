/** The HTTP endpoint of the local store: signed URLs, the outbox, the keys of the tokens. */
@NullMarked
package io.yotosmartstream.local.store;

import org.jspecify.annotations.NullMarked;
