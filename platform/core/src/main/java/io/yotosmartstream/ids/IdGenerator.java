package io.yotosmartstream.ids;

/** Makes ULIDs: 26 characters of Crockford's base 32 whose text order is the order of making. */
@FunctionalInterface
public interface IdGenerator {
  String next();
}
