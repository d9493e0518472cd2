/** The commands of bin, run as a person runs them, with stand-ins for Pulumi and AWS. */
@NullMarked
package io.yotosmartstream.pulumi.commands;

import org.jspecify.annotations.NullMarked;
