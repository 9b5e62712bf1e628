package org.patchlight.cli.html;

import java.io.IOException;
import java.util.List;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.health.Message;

/** The files of a case: what each is, how much of it could be read, and what it shows. */
final class SourcesSection {
    private static final int MOST_SOURCES = 500;

    private final List<CaseSource> sources;
    private final Shown shown;
    private final Html html;

    SourcesSection(List<CaseSource> sources, Shown shown, Html html) {
        this.sources = sources;
        this.shown = shown;
        this.html = html;
    }

    void write() throws IOException {
        html.open("section").element("h2", "", shown.say("cli.page.sources"));
        html.open("table").raw("<thead><tr>");
        for (String column : List.of("file", "kind", "records", "unreadable", "outcome")) {
            html.element("th", "", shown.say("cli.page.column." + column));
        }
        html.raw("</tr></thead><tbody>\n");
        for (CaseSource source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            html.open("tr", source.outcome().id());
            html.element("td", "path", shown.text(source.path()));
            html.element("td", "", shown.say("cli.analyze.kind." + source.kind().id()));
            html.element("td", "number", Long.toString(source.records()));
            html.element("td", "number", Long.toString(source.unreadable()));
            html.open("td")
                    .text(shown.say("cli.analyze.outcome." + source.outcome().id()));
            for (Message trouble : source.troubles()) {
                html.open("br").text(shown.say(trouble));
            }
            html.close("td").close("tr");
        }
        html.raw("</tbody>").close("table");
        if (sources.size() > MOST_SOURCES) {
            html.element("p", "", shown.say("cli.page.more", Integer.toString(sources.size() - MOST_SOURCES)));
        }
        html.close("section");
    }
}
