package org.touchstone.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.app.plot.Services;
import org.touchstone.core.analysis.Findings;

class ReportTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("<[a-z0-9]+[^>]* id=\"([^\"]*)\"");

    private final String bank = Report.html(Services.bank());

    private static List<Findings> services() {
        return List.of(
                Services.bank(),
                Services.eight(),
                Services.thirty(),
                Services.permit(),
                Services.empty(),
                Services.hostile());
    }

    private static List<String> all(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        for (Findings findings : services()) {
            String html = Report.html(findings);
            assertThat(all(HREF, html)).isNotEmpty().allMatch(href -> href.startsWith("#"));
            assertThat(html).doesNotContain("url(").doesNotContain("@import").contains("default-src 'none'");
        }
    }

    @Test
    void thePageHasNoScriptAndNoStyleAttribute() {
        for (Findings findings : services()) {
            String html = Report.html(findings);
            assertThat(html)
                    .doesNotContain("<script")
                    .doesNotContain(" style=")
                    .doesNotContainPattern("<[^>]* on[a-z]+=\"");
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryIdIsUsedOnce() {
        for (Findings findings : services()) {
            String html = Report.html(findings);
            List<String> ids = all(ID, html);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            assertThat(ids)
                    .containsAll(all(HREF, html).stream()
                            .map(href -> href.substring(1))
                            .toList());
        }
    }

    @Test
    void theSameFindingsGiveTheSameBytes() {
        assertThat(Report.html(Services.bank())).isEqualTo(bank);
    }

    @Test
    void theWheelComesFirstThenTheFactsAndTheMethodsLast() {
        List<String> headings = all(Pattern.compile("<h2 [^>]*>([^<]*)</h2>"), bank);
        assertThat(headings)
                .containsExactly(
                        "The cycle at a glance",
                        "Three facts found",
                        "What to work on first",
                        "Critical moments",
                        "What gets worse",
                        "Where it is better or worse",
                        "What customers say",
                        "What goes with satisfaction",
                        "What was promised, and what was kept",
                        "Where people wait",
                        "Where people leave",
                        "The ways people really go",
                        "The moments one by one",
                        "Over time",
                        "Branches",
                        "How good the data is",
                        "How is this computed?");
    }

    @Test
    void oneSentenceSaysWhatToFixFirst() {
        String lead = ReportPage.of(Services.bank()).lead();
        assertThat(lead.isEmpty()).isEqualTo(Services.bank().priorities().isEmpty());
        assertThat(ReportPage.of(Services.empty()).lead()).isEmpty();
        assertThat(Report.html(Services.empty())).doesNotContain("class=\"lead\"");
    }

    @Test
    void theWorstBrokenPromiseOpensTheReport() {
        ReportPage page = ReportPage.of(Services.bank());
        assertThat(page.facts().getFirst().figure()).isEqualTo("68\u00a0%"); // 15,712 of 22,990, promised 90 %
        assertThat(page.facts().getFirst().text())
                .contains("Wait for the number")
                .contains("n\u00a022,990");
        assertThat(page.facts().get(1).figure()).isEqualTo("1,104");
        assertThat(page.facts()).hasSize(3);
    }

    /// The findings only describe; nothing here may be said to lead to anything.
    @Test
    void noWordClaimsMoreThanWasSeen() {
        for (Findings findings : services()) {
            String words = Report.html(findings).toLowerCase(Locale.ROOT);
            assertThat(words)
                    .doesNotContainPattern("\\b(driver|drivers|causes|caused|because of|leads to|due to|proves)\\b");
        }
    }

    @Test
    void rowsReadAreAccountedFor() {
        assertThat(bank).contains("Rows read: 201,532 = 201,180 used + 311 duplicates + 41 set aside in quarantine.");
    }

    /// What was recorded of all customers is no answer of theirs.
    @Test
    void journeysOfABranchAreShownHoweverFew() {
        assertThat(bank).containsPattern("Arad</th>\\s*<td class=\"number\">3<");
    }

    @Test
    void expertsAndTheirAgreementStandBesideTheEvidence() {
        assertThat(bank.replace('\u00a0', ' '))
                .contains("3 experts judged 6 moments, 5 of them together. Of two grades given to one moment 60 % are"
                        + " the same. Agreement beyond chance is 0.42 of 1 (−0.11 to 0.95).")
                .contains("the grades 1 and 3: talk about");
        assertThat(Report.html(Services.empty())).doesNotContain("What experts judge");
    }

    @Test
    void branchesStandInTheOrderOfTheirNames() {
        int table = bank.indexOf("Branches: journeys and how long they take</caption>");
        assertThat(bank.indexOf("Brașov", table)).isLessThan(bank.indexOf("Cluj", table));
        assertThat(bank.indexOf("Cluj", table)).isLessThan(bank.indexOf("Oradea", table));
    }

    @Test
    void namesCannotBreakOutOfThePage() {
        String html = Report.html(Services.hostile());
        assertThat(html).contains("&lt;script").doesNotContain("<script").doesNotContain("\u0000");
        assertThat(html.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        String html = Report.html(Services.empty());
        assertThat(html)
                .contains("Nothing was measured yet")
                .contains("The cycle states no standards yet")
                .contains("No times were measured yet")
                .contains("The data names no branches")
                .doesNotContain("NaN")
                .doesNotContain("null");
    }

    @Test
    void aDraftedCycleSaysThatItIsDrafted() {
        assertThat(Report.html(Services.permit())).contains("nobody designed it yet");
        assertThat(bank).doesNotContain("nobody designed it yet");
    }

    @Test
    void aServerLinksTheStylesheet() {
        String html = Report.html(ReportPage.of(Services.bank()), Look.linked("/touchstone.css?v=1&x=\"2"));
        assertThat(html)
                .contains("<link rel=\"stylesheet\" href=\"/touchstone.css?v=1&amp;x=&quot;2\">")
                .doesNotContain("<style");
    }

    @Test
    void everyTableHasACaptionAndEveryPictureATable() {
        assertThat(all(Pattern.compile("(<table)"), bank))
                .hasSameSizeAs(all(Pattern.compile("<caption>([^<]+)</caption>"), bank));
        assertThat(all(Pattern.compile("(<figure>)"), bank))
                .hasSameSizeAs(all(Pattern.compile("<summary>(The same as a table)</summary>"), bank));
    }
}
