package org.touchstone.app.cycle;

import java.util.List;
import java.util.Optional;

/// A cycle with its versions. It has at least one.
///
/// @param id the key of the cycle, which stays as its code does
/// @param versions oldest first; at most the last is a draft
public record KeptCycle(String id, String code, List<CycleVersion> versions) {
    public KeptCycle {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("The cycle '" + code + "' has no version.");
        }
    }

    /// The version that holds now: the one published last. Empty until one is.
    public Optional<CycleVersion> published() {
        return versions.reversed().stream().filter(CycleVersion::isPublished).findFirst();
    }

    /// What is being worked on; empty where nobody does.
    public Optional<CycleVersion> draft() {
        return Optional.of(versions.getLast()).filter(version -> !version.isPublished());
    }

    /// What is shown to whoever names no version: the published one, else the draft.
    public CycleVersion shown() {
        return published().orElseGet(versions::getLast);
    }

    /// A version by its number.
    public Optional<CycleVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }
}
