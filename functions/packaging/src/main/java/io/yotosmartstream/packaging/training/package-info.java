/** Ports for the run that fills the AOT cache; they lie beside the artefact and never in it. */
@NullMarked
package io.yotosmartstream.packaging.training;

import org.jspecify.annotations.NullMarked;
