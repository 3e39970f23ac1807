package org.touchstone.app.cycle;

import java.util.Optional;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.cycle.Cycle;

/// Drafts a cycle from what customers lived. Whoever holds their journeys is one: the cycles know none.
public interface Drafts {

    /// Whether anything was lived in these branches.
    boolean any(Scope scope);

    /// The cycle that the most frequent ways through these branches suggest; empty if nothing was lived there.
    Optional<Cycle> draft(Scope scope);
}
