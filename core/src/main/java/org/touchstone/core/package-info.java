/// The service cycle, what customers lived in it, and what can be said about it.
///
/// Each room below is a package named by one word of the field; this package itself holds nothing.
/// Pure Java 21, no framework, so that it also runs inside other people's programs and clusters.
@NullMarked
package org.touchstone.core;

import org.jspecify.annotations.NullMarked;
