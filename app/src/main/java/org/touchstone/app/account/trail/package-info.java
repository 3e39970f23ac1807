/// The trail: who did what in the workbench, when, from where, and how it ended. Start at [Trail]; every room writes on
/// it what changes something or takes something away.
///
/// It only grows. Each entry carries a seal, a hash over the seal before it and its own words, so that an entry that
/// was changed, put in or taken out breaks the chain. Who can write to the database could seal everything anew: keep
/// the last seal of an export elsewhere to notice that too.
@NamedInterface("trail")
@NullMarked
package org.touchstone.app.account.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
