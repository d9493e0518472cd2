/**
 * What stands in for AWS while the artefact is trained or measured; it lies beside the artefact and
 * never in it.
 */
@NullMarked
package io.yotosmartstream.packaging.training;

import org.jspecify.annotations.NullMarked;
