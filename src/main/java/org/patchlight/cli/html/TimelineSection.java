package org.patchlight.cli.html;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.gather.RecentClockSteps.ClockStep;
import org.patchlight.casefile.gather.RecentSuccesses.SourcedSuccess;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;

/** The attempts of a case, newest first: a strip of marks over the time, and a table. */
final class TimelineSection {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int MOST_ROWS = 300;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 44;
    private static final int MARGIN = 12;
    private static final int SIZE = 6;

    /** How an attempt ended; also the class of its row and mark. */
    private enum Result {
        FAILED,
        RESOLVED,
        WORKED,
        /** No attempt: the clock was set. */
        CLOCK_SET;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Row(
            @Nullable EvidenceTime timeOrNull,
            Result result,
            Message what,
            @Nullable Attempt attemptOrNull,
            String path) {
        static Row of(Result result, Attempt attempt, String path) {
            return new Row(attempt.timeOrNull(), result, FailureWords.what(attempt), attempt, path);
        }

        Instant place() {
            return timeOrNull == null ? Instant.MIN : timeOrNull.sortable();
        }
    }

    private final CaseFile caseFile;
    private final Shown shown;
    private final Html html;

    TimelineSection(CaseFile caseFile, Shown shown, Html html) {
        this.caseFile = caseFile;
        this.shown = shown;
        this.html = html;
    }

    void write() throws IOException {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        List<Row> visible = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        html.open("section").element("h2", "", shown.say("cli.page.timeline"));
        strip(visible.stream().filter(row -> row.timeOrNull() != null).toList());
        html.open("table").raw("<thead><tr>");
        for (String column : List.of("time", "attempt", "result", "file")) {
            html.element("th", "", shown.say("cli.page.column." + column));
        }
        html.raw("</tr></thead><tbody>\n");
        for (Row row : visible) {
            html.open("tr", row.result().id());
            html.element("td", "time", time(row));
            html.element("td", "", shown.say(row.what()));
            html.code("td", "", result(row));
            html.element("td", "path", shown.text(fileName(row.path())));
            html.close("tr");
        }
        html.raw("</tbody>").close("table");
        long more = rows.size() - visible.size() + caseFile.failuresLeftOut();
        if (more > 0) {
            html.element("p", "", shown.say("cli.page.more", Long.toString(more)));
        }
        html.close("section");
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (UpdateFailure failure : caseFile.failures()) {
            Result result = failure.resolved() ? Result.RESOLVED : Result.FAILED;
            rows.add(Row.of(result, failure.attempt(), failure.source()));
        }
        for (SourcedSuccess success : caseFile.successes()) {
            if (rows.stream().noneMatch(row -> isSame(row, success))) {
                rows.add(Row.of(Result.WORKED, success.attempt(), success.path()));
            }
        }
        for (ClockStep step : caseFile.clockSteps()) {
            String key = step.by().isNegative() ? "cli.page.clock-back" : "cli.page.clock-forward";
            rows.add(new Row(step.time(), Result.CLOCK_SET, Message.of(key, step.by()), null, step.path()));
        }
        rows.sort(Comparator.comparing(Row::place).reversed());
        return rows;
    }

    /** Whether another source has the same success already. */
    private static boolean isSame(Row row, SourcedSuccess success) {
        Attempt attempt = row.attemptOrNull();
        return row.result() == Result.WORKED
                && attempt != null
                && attempt.operation() == success.attempt().operation()
                && row.timeOrNull() != null
                && Duration.between(row.place(), success.time().sortable())
                                .abs()
                                .compareTo(Attempt.SAME_WITHIN)
                        <= 0
                && SameUpdate.isSame(attempt, success.attempt());
    }

    private String time(Row row) {
        return row.timeOrNull() == null ? shown.say("diagnosis.time.none") : readable(row.timeOrNull());
    }

    private static String readable(EvidenceTime time) {
        String written = WRITTEN.format(time.written());
        return time.offsetOrNull() == null ? written : written + ' ' + time.offsetOrNull();
    }

    private static String fileName(String path) {
        int start = Math.max(path.lastIndexOf('/'), Math.max(path.lastIndexOf('\\'), path.lastIndexOf('!')));
        return path.substring(start + 1);
    }

    private String result(Row row) {
        String ended = shown.say("cli.page.result." + row.result().id());
        Hresult code = row.result() == Result.WORKED || row.attemptOrNull() == null
                ? null
                : row.attemptOrNull().codeOrNull();
        return code == null ? ended : ended + " " + Explanation.of(code).codeAndSymbol();
    }

    /** Marks over the time, from the oldest on the left. Shape and height differ, not only the colour. */
    private void strip(List<Row> dated) throws IOException {
        if (dated.size() < 2) {
            return;
        }
        Instant newest = dated.get(0).place();
        Instant oldest = dated.get(dated.size() - 1).place();
        double seconds = Math.max(1, newest.getEpochSecond() - oldest.getEpochSecond());
        html.raw("<svg class=\"strip\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"")
                .text(shown.say("cli.page.timeline"))
                .raw("\"><line x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + HEIGHT / 2 + "\" y2=\"" + HEIGHT / 2 + "\"/>\n");
        for (Row row : dated) {
            double share = (row.place().getEpochSecond() - oldest.getEpochSecond()) / seconds;
            int x = (int) Math.round(MARGIN + share * (WIDTH - 2 * MARGIN));
            html.raw("<g class=\"" + row.result().id() + "\"><title>")
                    .text(time(row) + ": " + shown.say(row.what()) + ", " + result(row))
                    .raw("</title>" + mark(row.result(), x) + "</g>\n");
        }
        html.raw("</svg>\n");
    }

    private static String mark(Result result, int x) {
        int up = HEIGHT / 4;
        int middle = HEIGHT / 2;
        return switch (result) {
            case WORKED -> "<circle cx=\"" + x + "\" cy=\"" + (HEIGHT - up) + "\" r=\"" + (SIZE - 1) + "\"/>";
            case FAILED ->
                "<path d=\"M" + (x - SIZE) + " " + (up - SIZE) + " l" + 2 * SIZE + " " + 2 * SIZE + " m0 -" + 2 * SIZE
                        + " l-" + 2 * SIZE + " " + 2 * SIZE + "\"/>";
            case CLOCK_SET -> "<rect x=\"" + (x - 1) + "\" y=\"2\" width=\"2\" height=\"" + (HEIGHT - 2 * 2) + "\"/>";
            case RESOLVED ->
                "<path d=\"M" + (x - SIZE) + " " + middle + " l" + SIZE + " -" + SIZE + " l" + SIZE + " " + SIZE + " l-"
                        + SIZE + " " + SIZE + " z\"/>";
        };
    }
}
