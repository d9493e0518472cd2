/** Packs the Lambda artefact with a runtime of its own: linked JDK, jars, AOT cache. */
@NullMarked
package io.yotosmartstream.packaging;

import org.jspecify.annotations.NullMarked;
