/** What a migration found and did, and how far it is. */
@NullMarked
package io.yotosmartstream.migration.report;

import org.jspecify.annotations.NullMarked;
