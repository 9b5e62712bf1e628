package org.patchlight.casefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.windows.StatusLines;
import org.patchlight.clock.windows.StripChart;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EncodingGuess;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/** Reads copied output of {@code w32tm}: the state of the time service, and its measurements. */
public final class TimeServiceReader implements ClockReader {
    /** A report has some twenty lines. Of a strip chart that ran for days the beginning is enough. */
    private static final int MOST = 1 << 20;

    @Override
    public ClockEvidence read(EvidenceFile file) throws IOException {
        String text = text(file);
        boolean cut = text.length() == MOST;
        TimeServiceReport report = StatusLines.read(text);
        Optional<StripChart> chart = StripChart.read(text);
        List<Finding> findings = new ArrayList<>();
        Optional<Boolean> synchronised = report.isSynchronised();
        if (synchronised.isPresent() && !synchronised.get()) {
            findings.add(unsynchronised(file.path(), report));
        }
        chart.flatMap(measured -> wrong(file.path(), measured)).ifPresent(findings::add);
        boolean hasReport = synchronised.isPresent() || report.refusalOrNull() != null;
        long records = (hasReport ? 1L : 0L)
                + chart.map(measured -> measured.offsets().size()).orElse(0);
        return new ClockEvidence(records, cut ? 1 : 0, outcome(synchronised.orElse(null)), findings);
    }

    private static SourceOutcome outcome(@Nullable Boolean synchronised) {
        if (synchronised == null) {
            return SourceOutcome.UNKNOWN;
        }
        return synchronised ? SourceOutcome.SUCCESS : SourceOutcome.FAILURE;
    }

    private static Finding unsynchronised(String path, TimeServiceReport report) {
        Message unread = Message.of("diagnosis.time-service.untold");
        OptionalInt error = report.lastError();
        Object last = error.isPresent() ? String.valueOf(error.getAsInt()) : unread;
        Object source = report.source().isPresent() ? report.source().get() : unread;
        return new Finding(
                FindingId.CLOCK_NOT_SYNCHRONIZED,
                Subject.CLOCK,
                Severity.ATTENTION,
                List.of(),
                List.of(Message.of("diagnosis.evidence.time-service", path, source, last)),
                Instant.EPOCH,
                null,
                List.of(FixId.RESYNC_CLOCK));
    }

    private static Optional<Finding> wrong(String path, StripChart chart) {
        Duration offset = chart.median();
        if (offset.abs().compareTo(ClockThresholds.PRESET.attention()) < 0) {
            return Optional.empty();
        }
        Severity severity =
                offset.abs().compareTo(ClockThresholds.PRESET.problem()) < 0 ? Severity.ATTENTION : Severity.PROBLEM;
        String direction = offset.isNegative() ? "diagnosis.strip-chart.ahead" : "diagnosis.strip-chart.behind";
        Message evidence = Message.of(
                "diagnosis.evidence.strip-chart", path, chart.offsets().size(), Message.of(direction, offset.abs()));
        return Optional.of(new Finding(
                offset.isNegative() ? FindingId.CLOCK_AHEAD : FindingId.CLOCK_BEHIND,
                Subject.CLOCK,
                severity,
                List.of(offset.abs()),
                List.of(evidence),
                Instant.EPOCH,
                null,
                List.of(FixId.RESYNC_CLOCK)));
    }

    private static String text(EvidenceFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open());
                Reader reader = EncodingGuess.reader(in)) {
            char[] text = new char[MOST];
            int length = 0;
            for (int read = reader.read(text); read > 0; read = reader.read(text, length, MOST - length)) {
                length += read;
            }
            return new String(text, 0, length);
        }
    }
}
