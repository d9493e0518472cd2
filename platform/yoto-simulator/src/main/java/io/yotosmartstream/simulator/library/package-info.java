/** The family library, its groups, and the family itself (sections 2.2, 2.6). */
@NullMarked
package io.yotosmartstream.simulator.library;

import org.jspecify.annotations.NullMarked;
