package org.touchstone.app.account;

import static org.touchstone.app.platform.visit.Right.BRING_DATA;
import static org.touchstone.app.platform.visit.Right.CALL_BACK;
import static org.touchstone.app.platform.visit.Right.EDIT_CYCLES;
import static org.touchstone.app.platform.visit.Right.INSPECT;
import static org.touchstone.app.platform.visit.Right.JUDGE_MOMENTS;
import static org.touchstone.app.platform.visit.Right.MANAGE_PEOPLE;
import static org.touchstone.app.platform.visit.Right.OWN_ACCOUNT;
import static org.touchstone.app.platform.visit.Right.PLAN;
import static org.touchstone.app.platform.visit.Right.READ_TRAIL;
import static org.touchstone.app.platform.visit.Right.SEE_CYCLES;
import static org.touchstone.app.platform.visit.Right.SEE_FINDINGS;
import static org.touchstone.app.platform.visit.Right.WATCH;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.touchstone.app.platform.visit.Right;

/// What somebody is in the service, and thereby what they may do. Of which branches is said by their scope.
///
/// Every role reads the cycles and judges their moments: whoever works in the service knows some of them best.
public enum Role {
    OWNER(
            "role.owner",
            SEE_FINDINGS,
            EDIT_CYCLES,
            BRING_DATA,
            CALL_BACK,
            INSPECT,
            PLAN,
            MANAGE_PEOPLE,
            READ_TRAIL,
            WATCH),
    LEAD("role.lead", SEE_FINDINGS, EDIT_CYCLES, BRING_DATA, CALL_BACK, INSPECT, PLAN, MANAGE_PEOPLE),
    BRANCH_MANAGER("role.branch-manager", SEE_FINDINGS, CALL_BACK, INSPECT, PLAN, MANAGE_PEOPLE),
    SUPERVISOR("role.supervisor", SEE_FINDINGS, CALL_BACK),
    /// Carries out inspections and sees no findings, so that what others found does not colour what is seen.
    AUDITOR("role.auditor", INSPECT),
    ANALYST("role.analyst", SEE_FINDINGS, BRING_DATA);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made unmodifiable below
    private final Set<Right> rights;

    Role(String key, Right... more) {
        this.key = key;
        EnumSet<Right> all = EnumSet.of(OWN_ACCOUNT, SEE_CYCLES, JUDGE_MOMENTS);
        all.addAll(List.of(more));
        this.rights = Collections.unmodifiableSet(all);
    }

    /// The role of a code as it stands in forms and in the database.
    public static Optional<Role> find(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /// How it is written in forms and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its name among the texts.
    public String key() {
        return key;
    }

    /// What it includes.
    public Set<Right> rights() {
        return rights;
    }

    /// The roles that it may give to others, and take from them: an owner all, everybody else only those that may less
    /// than oneself.
    public List<Role> gives() {
        if (!rights.contains(MANAGE_PEOPLE)) {
            return List.of();
        }
        return Stream.of(values())
                .filter(other ->
                        this == OWNER || (rights.containsAll(other.rights) && rights.size() > other.rights.size()))
                .toList();
    }
}
