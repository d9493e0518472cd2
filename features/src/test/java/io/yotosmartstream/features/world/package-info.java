/** The systems that the features run in. */
package io.yotosmartstream.features.world;
