/** Jobs and wake-ups on SQS. */
@NullMarked
package io.yotosmartstream.aws.queues;

import org.jspecify.annotations.NullMarked;
