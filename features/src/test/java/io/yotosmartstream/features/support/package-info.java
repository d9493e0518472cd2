/** People, their letter boxes, Yoto and the live socket, as steps use them. */
package io.yotosmartstream.features.support;
