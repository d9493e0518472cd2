@NullMarked
package io.yotosmartstream.aws.queues;

import org.jspecify.annotations.NullMarked;
