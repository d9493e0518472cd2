/** What is done for one player: messages in, commands out, requests that keep it talking. */
@NullMarked
package io.yotosmartstream.mqtt.players;

import org.jspecify.annotations.NullMarked;
