/** How settings are declared on records, and what is made of it: reading, JSON Schema and docs. */
@NullMarked
package io.yotosmartstream.environments.declaration;

import org.jspecify.annotations.NullMarked;
