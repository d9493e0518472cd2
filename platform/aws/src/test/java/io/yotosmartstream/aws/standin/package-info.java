/** AWS services as this test process plays them, for what no emulator does: faults. */
@NullMarked
package io.yotosmartstream.aws.standin;

import org.jspecify.annotations.NullMarked;
