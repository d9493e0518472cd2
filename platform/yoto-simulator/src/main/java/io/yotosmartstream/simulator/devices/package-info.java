/** Players as the cloud knows them: list, configuration, shortcuts, commands (section 2.1). */
@NullMarked
package io.yotosmartstream.simulator.devices;

import org.jspecify.annotations.NullMarked;
