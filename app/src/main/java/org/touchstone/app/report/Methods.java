package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.StandardKept;

/// How the figures are computed, folded away for those who ask.
final class Methods {

    private Methods() {}

    static Section section(Findings findings) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Words(
                "Everything on this page is described as it was observed, but for the critical moments: those go with a lower"
                        + " overall answer after adjusting for branch, part of the day and month. Nothing on it was tried as an"
                        + " experiment."));
        blocks.add(new Block.Folded(
                "Shares and their ranges",
                List.of(
                        "A share is written with the range in which the true share lies with 95 % confidence, and n,"
                                + " the number of customers behind it. Fewer customers give a wider range.",
                        "Method: " + String.join("; ", methods(findings)) + ".")));
        blocks.add(new Block.Folded(
                "Standards",
                List.of(
                        "A standard is kept by those served within the limit, of all who came. Leaving"
                                + " counts as a promise broken. Who was still waiting within the limit when the data"
                                + " ends is not counted.",
                        "“Kept” means that the whole range lies at or above the promise, “broken” that it lies below,"
                                + " “still open” that the promise lies within the range.")));
        blocks.add(new Block.Folded(
                "Medians, and nine in ten",
                List.of("The median is the time in the middle: half take less, half more. “Nine in ten” is the"
                        + " time that 90 of 100 do not exceed. Both are exact; between two observations"
                        + " they interpolate linearly (type 7).")));
        blocks.add(new Block.Folded(
                "Who stays",
                List.of("The curve estimates which share would still stay if nobody were served. Who was served after"
                        + " a wait is known to have borne at least that wait (Kaplan and Meier).")));
        blocks.add(new Block.Folded(
                "Colours and sizes on the wheel",
                List.of("A moment’s colour is the mean rating where there are answers, and otherwise the share"
                        + " of its most important standard kept; where neither is known it is grey. Its"
                        + " area grows with the share of journeys that come to it. A wedge marks a moment"
                        + " that experts judge critical (hollow) or that evidence names (filled).")));
        blocks.add(new Block.Words("Read in " + Say.seconds(findings.timings().readSeconds()) + ", analysed in "
                + Say.seconds(findings.timings().analyseSeconds()) + "."));
        return new Section("methods", "How is this computed?", blocks);
    }

    private static Set<String> methods(Findings findings) {
        var methods = new TreeSet<String>();
        for (StandardKept one : findings.standards()) {
            methods.add(one.share().method());
        }
        findings.moments().forEach(moment -> {
            if (moment.rating() != null) {
                methods.add(moment.rating().method());
            }
        });
        if (methods.isEmpty()) {
            methods.add("none was needed");
        }
        return methods;
    }
}
