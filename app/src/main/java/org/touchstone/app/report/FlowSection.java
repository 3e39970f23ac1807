package org.touchstone.app.report;

import java.util.List;
import org.touchstone.app.plot.FlowCut;
import org.touchstone.app.plot.FlowMap;
import org.touchstone.core.analysis.Findings;

/// How customers go over the cycle, as much of it as is asked for.
public final class FlowSection {

    private FlowSection() {}

    /// The map with its words.
    ///
    /// @param moments per cent of the moments, from 0 to 100
    /// @param paths per cent of the paths between them
    /// @param waits whether strokes tell how long people wait, and not how often they go
    /// @param hrefs where a path leads, before `moment=…&next=…`
    public static Section of(Findings findings, int moments, int paths, boolean waits, String hrefs) {
        String heading = "How people go over the cycle";
        if (findings.flows().isEmpty()) {
            return new Section("flow", heading, List.of(new Block.Words("No journeys yet.")));
        }
        var map = new FlowMap(
                "flow-map", findings, FlowCut.of(findings, moments, paths), waits, Sections.leftOut(findings), hrefs);
        return new Section(
                "flow", heading, List.of(new Block.Words(map.summary()), new Block.Shown(map.wide(), map.phone())));
    }
}
