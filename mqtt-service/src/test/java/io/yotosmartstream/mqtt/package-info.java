@NullMarked
package io.yotosmartstream.mqtt;

import org.jspecify.annotations.NullMarked;
