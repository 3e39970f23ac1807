package org.touchstone.app.server;

import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.report.Section;

/// A small site on a port of this machine.
final class Sites {

    static final String FINDINGS = "{\"cycle\": \"" + "tea ".repeat(400) + "\"}\n";

    private Sites() {}

    static Site small() {
        var section = new Section("cycle", "The cycle", List.of(new Block.Words("Tea with <b>milk</b>. ".repeat(80))));
        var fact = new ReportPage.Fact("83 %", "were served as promised.", "#cycle");
        var page = new ReportPage(
                "A cup of tea", "I want a cup of tea", "3 journeys.", "", List.of(fact), List.of(section));
        return new Site(page, FINDINGS.getBytes(StandardCharsets.UTF_8));
    }

    static PageServer served() throws BindException {
        return PageServer.start(small(), InetAddress.getLoopbackAddress(), 0);
    }
}
