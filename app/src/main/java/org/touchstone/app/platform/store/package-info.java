/// The database: one file beside the program, or a PostgreSQL that several programs share.
///
/// Start at [Store]. Reads run side by side, each on a state of its own; writes go through one writer that commits them
/// in groups, and a caller is answered after the commit. One SQL text serves both databases: `insert … on conflict`,
/// `returning`, window functions, `boolean`, `double precision`; no arrays, no `timestamp`, no `lower()`. Keys are made
/// by [Keys], times are epoch microseconds UTC as `bigint`, JSON is text, what is searched or sorted by is made in
/// Java. A row that people edit has a `version`, compared and set by [Edit].
///
/// Tables come from `db/common` and, where the databases must differ, from `db/sqlite` and `db/postgresql`; `${blob}`
/// is the type of bytes. Scripts are numbered through all rooms.
@NamedInterface("store")
@NullMarked
package org.touchstone.app.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
