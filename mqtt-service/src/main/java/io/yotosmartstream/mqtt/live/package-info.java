/** Live updates to browsers (asyncapi.yaml). */
@NullMarked
package io.yotosmartstream.mqtt.live;

import org.jspecify.annotations.NullMarked;
