/** Live updates to pages whose sockets API Gateway holds. */
@NullMarked
package io.yotosmartstream.aws.live;

import org.jspecify.annotations.NullMarked;
