package org.touchstone.core.branch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The branches of a business, the tree of areas above them, and the dayparts they are sliced by. Immutable.
public record Branches(List<Area> areas, List<Branch> branches, Dayparts dayparts) {

    public Branches {
        areas = List.copyOf(areas);
        branches = List.copyOf(branches);
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Area area : areas) {
            if (parents.containsKey(area.code())) {
                throw new IllegalArgumentException("The area '" + area.code() + "' stands twice. Keep one.");
            }
            parents.put(area.code(), area.parent());
        }
        areas.forEach(area -> checkArea(area.parent(), parents));
        areas.forEach(area -> checkNoCircle(area, parents));
        Map<String, Branch> byCode = new HashMap<>();
        for (Branch branch : branches) {
            if (byCode.put(branch.code(), branch) != null) {
                throw new IllegalArgumentException("The branch '" + branch.code() + "' stands twice. Keep one.");
            }
            checkArea(branch.area(), parents);
        }
    }

    private static void checkArea(@Nullable String code, Map<String, @Nullable String> parents) {
        if (code != null && !parents.containsKey(code)) {
            throw new IllegalArgumentException("There is no area '" + code + "'. Add it, or correct the code.");
        }
    }

    private static void checkNoCircle(Area area, Map<String, @Nullable String> parents) {
        int climbed = 0;
        for (String above = area.parent(); above != null; above = parents.get(above)) {
            if (++climbed > parents.size()) {
                throw new IllegalArgumentException("The areas above '" + area.code() + "' run in a circle.");
            }
        }
    }

    /// The branch with the code.
    ///
    /// @throws IllegalArgumentException when there is none
    public Branch branch(String code) {
        return findBranch(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no branch '" + code + "' among "
                        + branches.stream().map(Branch::code).toList() + "."));
    }

    public Optional<Branch> findBranch(String code) {
        return branches.stream().filter(branch -> branch.code().equals(code)).findFirst();
    }

    public Optional<Area> findArea(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /// The areas above a branch, the nearest first.
    public List<Area> areasOf(Branch branch) {
        List<Area> above = new ArrayList<>();
        Optional<Area> next = Optional.ofNullable(branch.area()).flatMap(this::findArea);
        while (next.isPresent()) {
            above.add(next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(this::findArea);
        }
        return above;
    }

    /// The branches anywhere below the area, in the order written.
    public List<Branch> under(String area) {
        return branches.stream()
                .filter(branch ->
                        areasOf(branch).stream().anyMatch(above -> above.code().equals(area)))
                .toList();
    }
}
