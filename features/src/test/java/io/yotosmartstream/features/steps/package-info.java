/** What the sentences of the features do. */
package io.yotosmartstream.features.steps;
