/** Audio in S3, by its own signed URLs or those of CloudFront. */
@NullMarked
package io.yotosmartstream.aws.audio;

import org.jspecify.annotations.NullMarked;
