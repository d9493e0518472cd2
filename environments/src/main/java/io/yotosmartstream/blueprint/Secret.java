package io.yotosmartstream.blueprint;

import java.util.Optional;

/**
 * A place in Secrets Manager. Its value never stands in the blueprint.
 *
 * @param recoveryDays how long a deleted one can be brought back; 0 deletes at once
 * @param setting of the stack's secret configuration that fills it, where one does
 */
public record Secret(
    String key, String name, String description, int recoveryDays, Optional<String> setting) {}
