/** The world {@code container}: server and mqtt-service from their images. */
@NullMarked
package io.yotosmartstream.features.container;

import org.jspecify.annotations.NullMarked;
