/** What all functions share: settings, lists, and the functions as beans. */
@NullMarked
package io.yotosmartstream.functions.api;

import org.jspecify.annotations.NullMarked;
