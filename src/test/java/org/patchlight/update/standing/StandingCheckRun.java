package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

/**
 * Runs a standing check on a simulated PC, with other files if needed. Every finding and remark is also put into
 * words.
 */
final class StandingCheckRun {
    static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    private final Pc pc;
    private final List<UpdateFailure> failures = new ArrayList<>();
    private boolean overdue;
    private @Nullable String extended;
    private Instant now = NOW;
    final List<Message> unread = new ArrayList<>();

    private StandingCheckRun(Pc pc) {
        this.pc = pc;
    }

    static StandingCheckRun of(Pc pc) {
        return new StandingCheckRun(pc);
    }

    static StandingCheckRun of(FileTree files) {
        return of(SimulatedPc.of("healthy"), files);
    }

    static StandingCheckRun of(Pc lender, FileTree files) {
        return new StandingCheckRun(new BorrowedPc(lender) {
            @Override
            public FileTree files() {
                return files;
            }
        });
    }

    StandingCheckRun overdue() {
        overdue = true;
        return this;
    }

    StandingCheckRun failed(long code) {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        failures.add(new UpdateFailure(
                hourAgo, Operation.INSTALL, new Hresult((int) code), "An update", "KB1", null, "ReportingEvents.log"));
        return this;
    }

    /** An update was installed that only PCs with extended security updates get. */
    StandingCheckRun extended(String title) {
        extended = title;
        return this;
    }

    StandingCheckRun at(Instant time) {
        now = time;
        return this;
    }

    StandingCheckRun value(String key, String name, String text) throws PcException {
        registry().write(RegistryKey.parse(key), name, new RegistryValue.Text(text, true));
        return this;
    }

    StandingCheckRun value(String key, String name, long number) throws PcException {
        registry().write(RegistryKey.parse(key), name, new RegistryValue.Number(number));
        return this;
    }

    private Registry registry() {
        return pc.registry();
    }

    List<Finding> findings(StandingCheck circumstance) {
        List<Finding> findings = circumstance.findings(
                new UpdateSituation(pc, now, ZoneOffset.UTC, failures, overdue, Duration.ofDays(30), null, extended),
                unread);
        findings.forEach(StandingCheckRun::text);
        unread.forEach(WORDS::say);
        return findings;
    }

    Finding only(StandingCheck circumstance) {
        List<Finding> findings = findings(circumstance);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** All texts of the finding. */
    static String text(Finding finding) {
        StringBuilder text = new StringBuilder(WORDS.say(finding.title()));
        text.append('\n').append(WORDS.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(WORDS.say(line)));
        return text.toString();
    }
}
