/** Which Yoto accounts this task serves, and the connection of each. */
@NullMarked
package io.yotosmartstream.mqtt.accounts;

import org.jspecify.annotations.NullMarked;
