package io.yotosmartstream.cost;

/**
 * So much of an item.
 *
 * @param resource its name in the blueprint
 * @param quantity in the item's unit, a month
 */
record Line(Item item, String resource, double quantity) {}
