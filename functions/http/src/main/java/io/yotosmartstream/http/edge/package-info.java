/** From a request to the function that its operation names, and back; no host in sight. */
@NullMarked
package io.yotosmartstream.http.edge;

import org.jspecify.annotations.NullMarked;
