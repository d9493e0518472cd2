@NullMarked
package io.yotosmartstream.mqtt.accounts;

import org.jspecify.annotations.NullMarked;
