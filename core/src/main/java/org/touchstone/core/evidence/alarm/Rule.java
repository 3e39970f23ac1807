package org.touchstone.core.evidence.alarm;

import java.util.function.Consumer;

/// Looks through the facts for one kind of trouble. Stateless.
@FunctionalInterface
interface Rule {

    void look(Facts facts, Consumer<Sighting> out);
}
