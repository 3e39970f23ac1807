package org.touchstone.app.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.core.analysis.Findings;

/// The report as HTML. Thread-safe.
public final class Report {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /// A figure stays on one line with its sign.
    private static final Pattern PER_CENT = Pattern.compile("(\\d) %");

    private Report() {}

    /// One self-contained page: stylesheet and pictures inside, no script, nothing loaded.
    ///
    /// The same findings give the same text.
    public static String html(Findings findings) {
        return html(ReportPage.of(findings), Look.inside());
    }

    /// The page with a stylesheet of the caller's choice.
    public static String html(ReportPage page, Look look) {
        var output = new StringOutput();
        TEMPLATES.render("report.jte", Map.of("page", page, "look", look), output);
        return PER_CENT.matcher(writable(output.toString())).replaceAll("$1\u00a0%");
    }

    /// Names come from files of any kind; what no page may hold becomes the replacement character.
    private static String writable(String html) {
        return html.codePoints()
                .map(c -> (c >= 0xD800 && c <= 0xDFFF) || (c < 0x20 && c != '\n' && c != '\t') ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
