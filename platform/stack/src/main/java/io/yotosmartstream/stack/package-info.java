/**
 * The whole stack on a laptop: the template of an environment deployed on MiniStack, the tasks as
 * processes, the simulator as Yoto's cloud.
 */
@NullMarked
package io.yotosmartstream.stack;

import org.jspecify.annotations.NullMarked;
