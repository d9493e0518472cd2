/** The messages of players over MQTT, in and out (protocol page, section 3). */
@NullMarked
package io.yotosmartstream.yoto.messages;

import org.jspecify.annotations.NullMarked;
