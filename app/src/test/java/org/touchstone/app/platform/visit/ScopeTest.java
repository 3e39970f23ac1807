package org.touchstone.app.platform.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScopeTest {

    private static final Scope ALL = Scope.everywhere();
    private static final Scope NORTH = Scope.of(List.of("north"));
    private static final Scope BOTH = Scope.of(List.of("north", "harbour"));
    private static final Scope NONE = Scope.of(List.of());

    @Test
    void aScopeCoversItsBranchesAndNoOther() {
        assertThat(NORTH.covers("north")).isTrue();
        assertThat(NORTH.covers("harbour")).isFalse();
        assertThat(ALL.covers("one that opens tomorrow")).isTrue();
        assertThat(NONE.covers("north")).isFalse();
    }

    @Test
    void aScopeCoversWhatIsWithinIt() {
        assertThat(BOTH.covers(NORTH)).isTrue();
        assertThat(NORTH.covers(BOTH)).isFalse();
        assertThat(NORTH.covers(NONE)).isTrue();
        assertThat(BOTH.covers(ALL))
                .as("named branches are not all, whichever they are")
                .isFalse();
        assertThat(ALL.covers(ALL)).isTrue();
    }

    @Test
    void aQueryStaysWithinIt() {
        assertThat(ALL.on("branch").sql()).isEqualTo("1 = 1");
        assertThat(NONE.on("branch").sql()).isEqualTo("1 = 0");
        assertThat(BOTH.on("f.branch"))
                .isEqualTo(new Scope.Condition("f.branch in (:scope)", Map.of("scope", List.of("harbour", "north"))));
    }
}
