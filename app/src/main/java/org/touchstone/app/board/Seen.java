package org.touchstone.app.board;

import org.touchstone.app.board.shown.Age;
import org.touchstone.app.findings.Kept;
import org.touchstone.app.report.ReportPage;
import org.touchstone.core.analysis.Findings;

/// The findings that a visitor sees, and what the report makes of them.
record Seen(Kept kept, ReportPage page, Age age) {

    Findings findings() {
        return kept.findings();
    }
}
