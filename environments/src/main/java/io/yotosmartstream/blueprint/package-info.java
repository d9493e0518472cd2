/**
 * What an environment consists of, as plain values: names, routes, policies, alarms, schedules,
 * tags. No engine in sight; each engine maps these records to its resources and decides nothing.
 */
@NullMarked
package io.yotosmartstream.blueprint;

import org.jspecify.annotations.NullMarked;
