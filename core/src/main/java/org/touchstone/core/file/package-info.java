/// Files that a person wrote: read with every problem found at once, and written back so that a person can read them.
///
/// Start at [SourceFile] (a path to its text), [YamlText] (a text to a tree that knows its places), [Fields] and
/// [Values] (a tree to typed values), [KeyedFile] (all of it for a whole file), [Reading] (what comes back) and
/// [YamlWriter] (the way out). Lines and columns count from 1.
@NullMarked
package org.touchstone.core.file;

import org.jspecify.annotations.NullMarked;
