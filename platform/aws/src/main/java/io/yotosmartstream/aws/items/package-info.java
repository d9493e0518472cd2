/** The table in DynamoDB. */
@NullMarked
package io.yotosmartstream.aws.items;

import org.jspecify.annotations.NullMarked;
