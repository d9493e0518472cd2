/** The programs under the real Pulumi engine, with a stand-in for its AWS provider. */
@NullMarked
package io.yotosmartstream.pulumi.engine;

import org.jspecify.annotations.NullMarked;
