/** The page in a real browser. */
package io.yotosmartstream.features.browser;
