package org.touchstone.core.survey.read;

import java.util.Arrays;
import java.util.BitSet;

/// What becomes of each row that could be read: used, the same as another one, or in contradiction to another one.
///
/// Rows of one respondent (and, where a row is one answer, of one question) that are the same in every field count
/// once. Where they differ it is not known which holds, so none is used, whatever order they stand in.
final class Fates {

    private final Intake intake;
    private final int slots;
    private final BitSet duplicates = new BitSet();
    private final BitSet conflicts = new BitSet();

    private Fates(Intake intake, int slots) {
        this.intake = intake;
        this.slots = Math.max(1, slots);
    }

    /// Decides.
    ///
    /// @param slots number of questions
    static Fates of(Intake intake, int slots) {
        var fates = new Fates(intake, slots);
        fates.compareAnswers();
        fates.compareRespondents();
        return fates;
    }

    boolean isUsed(int row) {
        return !duplicates.get(row) && !conflicts.get(row);
    }

    boolean isConflict(int row) {
        return conflicts.get(row);
    }

    int duplicates() {
        return duplicates.cardinality();
    }

    int conflicts() {
        return conflicts.cardinality();
    }

    private void compareAnswers() {
        boolean wide = true;
        for (int row = 0; row < intake.size && wide; row++) {
            wide = intake.slots[row] < 0;
        }
        int width = wide ? 1 : slots + 1;
        int[] firsts = new int[Math.multiplyExact(intake.respondentWords.size(), width)];
        Arrays.fill(firsts, -1);
        var differing = new BitSet();
        for (int row = 0; row < intake.size; row++) {
            if (intake.respondents[row] == Intake.NAMELESS) {
                continue;
            }
            int key = key(row, width);
            if (firsts[key] < 0) {
                firsts[key] = row;
            } else if (intake.fingerprints[row] == intake.fingerprints[firsts[key]]) {
                duplicates.set(row);
            } else {
                differing.set(key);
            }
        }
        refuse(differing, width);
    }

    private int key(int row, int width) {
        return intake.respondents[row] * width + (width == 1 ? 0 : intake.slots[row] + 1);
    }

    private void refuse(BitSet differing, int width) {
        for (int row = 0; row < intake.size && !differing.isEmpty(); row++) {
            if (intake.respondents[row] != Intake.NAMELESS && differing.get(key(row, width))) {
                conflicts.set(row);
                duplicates.clear(row);
            }
        }
    }

    /// Rows of one respondent that say different things of who that is.
    private void compareRespondents() {
        int respondents = intake.respondentWords.size();
        var differing = new BitSet();
        for (int[] attribute : intake.attributes) {
            int[] said = new int[respondents];
            for (int row = 0; row < intake.size; row++) {
                int respondent = intake.respondents[row];
                if (respondent != Intake.NAMELESS && isUsed(row) && attribute[row] != 0) {
                    said[respondent] = said[respondent] == 0 ? attribute[row] : said[respondent];
                    if (said[respondent] != attribute[row]) {
                        differing.set(respondent);
                    }
                }
            }
        }
        compareWeights(differing);
        for (int row = 0; row < intake.size && !differing.isEmpty(); row++) {
            if (intake.respondents[row] != Intake.NAMELESS && differing.get(intake.respondents[row])) {
                conflicts.set(row);
                duplicates.clear(row);
            }
        }
    }

    private void compareWeights(BitSet differing) {
        double[] said = new double[intake.respondentWords.size()];
        Arrays.fill(said, -1);
        for (int row = 0; row < intake.size; row++) {
            int respondent = intake.respondents[row];
            if (respondent != Intake.NAMELESS && isUsed(row)) {
                said[respondent] = said[respondent] < 0 ? intake.weights[row] : said[respondent];
                if (said[respondent] != intake.weights[row]) {
                    differing.set(respondent);
                }
            }
        }
    }
}
