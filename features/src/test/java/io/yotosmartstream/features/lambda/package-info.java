/** World lambda: the packaged artefact, and what stands in for AWS around it. */
package io.yotosmartstream.features.lambda;
