package org.touchstone.core.cycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a [Step] from its few usual parts; begun by [Step#named]. Not thread-safe.
public final class StepBuilder {

    private final String code;
    private final Text name;
    private @Nullable Text customersSay;
    private Contact contact = Contact.NONE;
    private @Nullable String owner;
    private @Nullable String procedure;
    private Blueprint blueprint = Blueprint.EMPTY;
    private final Set<Witness> seenBy = EnumSet.noneOf(Witness.class);
    private boolean skippable;
    private boolean promised;
    private boolean noticed = true;
    private @Nullable Text expects;
    private List<Incident> goesWrong = List.of();
    private List<Judgement> critical = List.of();
    private List<Standard> standards = List.of();

    StepBuilder(String code, Text name) {
        this.code = code;
        this.name = name;
    }

    public StepBuilder customersSay(@Nullable Text words) {
        this.customersSay = words;
        return this;
    }

    public StepBuilder contact(Contact with) {
        this.contact = with;
        return this;
    }

    public StepBuilder owner(@Nullable String who) {
        this.owner = who;
        return this;
    }

    public StepBuilder procedure(@Nullable String link) {
        this.procedure = link;
        return this;
    }

    public StepBuilder blueprint(Blueprint columns) {
        this.blueprint = columns;
        return this;
    }

    public StepBuilder seenBy(Witness... witnesses) {
        return seenBy(List.of(witnesses));
    }

    public StepBuilder seenBy(Iterable<Witness> witnesses) {
        witnesses.forEach(seenBy::add);
        return this;
    }

    /// The customer may leave it out.
    public StepBuilder skippable(boolean may) {
        this.skippable = may;
        return this;
    }

    /// Staff owe it.
    public StepBuilder promised(boolean owed) {
        this.promised = owed;
        return this;
    }

    /// False for a supporting step that the customer never notices.
    public StepBuilder noticed(boolean touchesTheCustomer) {
        this.noticed = touchesTheCustomer;
        return this;
    }

    public StepBuilder expects(@Nullable Text what) {
        this.expects = what;
        return this;
    }

    public StepBuilder goesWrong(List<Incident> incidents) {
        this.goesWrong = List.copyOf(incidents);
        return this;
    }

    public StepBuilder critical(List<Judgement> judgements) {
        this.critical = List.copyOf(judgements);
        return this;
    }

    public StepBuilder standards(List<Standard> promises) {
        this.standards = List.copyOf(promises);
        return this;
    }

    /// The step, checked.
    ///
    /// @throws IllegalArgumentException when its parts contradict each other
    public Step build() {
        return new Step(
                code,
                name,
                customersSay,
                contact,
                owner,
                procedure,
                blueprint,
                seenBy,
                skippable,
                promised,
                noticed,
                expects,
                goesWrong,
                critical,
                standards);
    }
}
