package org.patchlight.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseMention;
import org.patchlight.health.Culprit;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.NextMove;
import org.patchlight.health.Status;
import org.patchlight.machine.BuildFacts;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.Route;
import org.patchlight.words.Words;

/**
 * Writes the report of a case as one HTML page: verdict, culprit, next steps, timeline, codes and sources. It holds no
 * script and fetches nothing, follows the light or dark setting of the browser, and can be printed.
 */
public final class CasePage {
    /** The first line of each page, by which an earlier page is recognized. */
    public static final String MARK = "<!DOCTYPE html><!-- Patchlight report -->";

    private static final int MOST_CODES = 100;
    private static final String STYLE = "page.css";

    private final CaseFile caseFile;
    private final Shown shown;
    private final Html html;

    private CasePage(CaseFile caseFile, Shown shown, Html html) {
        this.caseFile = caseFile;
        this.shown = shown;
        this.html = html;
    }

    /**
     * Writes the page.
     *
     * @param names whether names of people, PCs, servers and files are shown
     * @throws IOException if writing failed
     */
    public static void write(CaseFile caseFile, Words words, boolean names, Appendable out) throws IOException {
        Shown shown = Shown.of(words, names, caseFile);
        new CasePage(caseFile, shown, new Html(out)).write(words.locale().toLanguageTag());
    }

    private void write(String language) throws IOException {
        Status status = caseFile.report().status();
        String title = shown.say("cli.page.title", headline());
        html.raw(MARK + "\n<html lang=\"" + Html.escaped(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .element("title", "", title)
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n");
        head(status);
        html.raw("<main>\n");
        findings();
        new TimelineSection(caseFile, shown, html).write();
        mentions();
        codes();
        new SourcesSection(caseFile.sources(), shown, html).write();
        html.raw("</main>\n");
        html.element(
                "footer", "", shown.say("cli.page.made-by", BuildFacts.read().version()));
        html.raw("</body>\n</html>\n");
    }

    private void head(Status status) throws IOException {
        html.open("header", status.id());
        html.element("p", "brand", shown.say("cli.page.brand", Message.of("cli.page.status." + status.id())));
        html.element("h1", "", shown.say(headline()));
        html.element(
                "p",
                "",
                shown.say(
                        "cli.page.read",
                        caseFile.report().time().truncatedTo(ChronoUnit.SECONDS),
                        Integer.toString(caseFile.sources().size())));
        if (!shown.hasNames()) {
            html.element("p", "note", shown.say("cli.page.names-hidden"));
        }
        html.close("header");
    }

    /** The most serious finding; the status if there is none that counts. */
    private Message headline() {
        List<Finding> problems = caseFile.report().problems();
        if (problems.isEmpty()) {
            return Message.of("cli.page.status." + caseFile.report().status().id());
        }
        Message first = problems.get(0).title();
        return problems.size() == 1
                ? first
                : Message.of("cli.page.and-more", first, Integer.toString(problems.size() - 1));
    }

    private void findings() throws IOException {
        HealthReport report = caseFile.report();
        html.open("section").element("h2", "", shown.say("cli.page.findings"));
        if (report.findings().isEmpty()) {
            html.element("p", "", shown.say("cli.page.nothing-found"));
        }
        for (Finding finding : report.findings()) {
            html.open("article", finding.severity().id());
            html.element("h3", "", shown.say(finding.title()));
            html.element(
                    "p", "severity", shown.say("severity." + finding.severity().id()));
            html.element("p", "", shown.say(finding.meaning()));
            culprits(finding);
            causes(report, finding);
            steps(report, finding);
            evidence(finding);
            html.close("article");
        }
        html.close("section");
    }

    private void culprits(Finding finding) throws IOException {
        if (!finding.culprits().isEmpty()) {
            html.open("ul", "culprits");
            for (Culprit culprit : finding.culprits()) {
                html.element("li", "", shown.culprit(culprit));
            }
            html.close("ul");
        }
    }

    private void causes(HealthReport report, Finding finding) throws IOException {
        for (Diagnosis cause : report.knownBy(finding)) {
            html.element("p", "cause", shown.say("cli.explain.cause", cause.title()));
        }
        if (!finding.fixes().isEmpty()) {
            for (Message advice : report.advice(finding)) {
                html.element("p", "cause", shown.say("cli.explain.advice", advice));
            }
        }
    }

    private void steps(HealthReport report, Finding finding) throws IOException {
        Optional<NextMove> next = report.causeOf(finding).isPresent() ? Optional.empty() : NextMove.of(finding, report);
        if (next.isPresent()) {
            html.element(
                    "p",
                    "next",
                    shown.say(
                            "cli.next-step",
                            next.get().owner().label(),
                            next.get().step()));
        }
        List<String> fixes = report.causedBy(finding).map(Diagnosis::fixes).orElse(finding.fixes());
        if (fixes.isEmpty() || report.causeOf(finding).isPresent()) {
            return;
        }
        html.element("h4", "", shown.say("cli.page.next"));
        html.open("ol");
        for (String fix : fixes) {
            html.open("li").text(shown.sayIfKnown("fix." + fix + ".title") + " ");
            html.element("code", "", "patchlight fix " + fix);
            html.close("li");
        }
        html.close("ol");
    }

    private void evidence(Finding finding) throws IOException {
        if (!finding.evidence().isEmpty()) {
            html.element("h4", "", shown.say("cli.page.evidence"));
            html.open("ul", "evidence");
            for (Message line : finding.evidence()) {
                html.element("li", "", shown.say(line));
            }
            html.close("ul");
        }
    }

    private void mentions() throws IOException {
        if (caseFile.mentions().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "", shown.say("cli.page.mentions"));
        html.open("ul");
        for (CaseMention mention : caseFile.mentions()) {
            html.open("li").text(mention.explanation().codeAndSymbol() + ": " + shown.say(mention.meaning()) + " ");
            html.element(
                    "span",
                    "path",
                    shown.text(mention.path() + ":" + mention.mention().line()));
            html.close("li");
        }
        html.close("ul").close("section");
    }

    private void codes() throws IOException {
        Set<Hresult> codes = new LinkedHashSet<>();
        for (UpdateFailure failure : caseFile.failures()) {
            for (Hresult code : Arrays.asList(
                    failure.attempt().codeOrNull(), failure.attempt().rootCodeOrNull())) {
                if (code != null && codes.size() < MOST_CODES) {
                    codes.add(code);
                }
            }
        }
        if (codes.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "", shown.say("cli.page.codes"));
        html.open("table").raw("<thead><tr>");
        for (String column : List.of("code", "meaning", "causes")) {
            html.element("th", "", shown.say("cli.page.column." + column));
        }
        html.raw("</tr></thead><tbody>\n");
        for (Hresult code : codes) {
            Explanation explanation = Explanation.of(code);
            html.open("tr").code("td", "code", explanation.codeAndSymbol());
            html.element("td", "", shown.say(explanation.meaning()));
            html.open("td");
            for (String cause : causes(explanation)) {
                html.element("p", "", cause);
            }
            html.close("td").close("tr");
        }
        html.raw("</tbody>").close("table").close("section");
    }

    /** Title and advice of each cause. Several routes of a code can lead to the same ones. */
    private Set<String> causes(Explanation explanation) {
        Set<String> causes = new LinkedHashSet<>();
        for (Route route : explanation.routing().possible()) {
            causes.add(shown.say(route.cause().title()) + " "
                    + shown.say(route.cause().advice()));
        }
        return causes;
    }

    private static String style() throws IOException {
        try (InputStream in = CasePage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
