package org.touchstone.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.account.Role.ANALYST;
import static org.touchstone.app.account.Role.AUDITOR;
import static org.touchstone.app.account.Role.BRANCH_MANAGER;
import static org.touchstone.app.account.Role.LEAD;
import static org.touchstone.app.account.Role.OWNER;
import static org.touchstone.app.account.Role.SUPERVISOR;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.visit.Right;

final class RoleTest {

    @Test
    void anOwnerGivesEveryRoleAndOthersOnlyThoseThatMayLess() {
        assertThat(OWNER.gives()).containsExactly(Role.values());
        assertThat(LEAD.gives()).containsExactly(BRANCH_MANAGER, SUPERVISOR, AUDITOR, ANALYST);
        assertThat(BRANCH_MANAGER.gives()).containsExactly(SUPERVISOR, AUDITOR);
        assertThat(SUPERVISOR.gives()).isEmpty();
        assertThat(AUDITOR.gives()).isEmpty();
        assertThat(ANALYST.gives()).isEmpty();
    }

    @Test
    void anOwnerMayEverything() {
        assertThat(OWNER.rights()).isEqualTo(EnumSet.complementOf(EnumSet.of(Right.ANYBODY)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyGivesWhatTheyLack(Role role) {
        assertThat(role.gives()).allSatisfy(other -> assertThat(role.rights()).containsAll(other.rights()));
        assertThat(Role.find(role.code())).contains(role);
    }
}
