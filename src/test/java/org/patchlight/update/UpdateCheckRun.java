package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

/**
 * One run of the update check, with its findings by id. It puts every finding into words, so that a missing text fails.
 *
 * @param result what the check returned
 */
public record UpdateCheckRun(CheckResult<UpdateState> result) {
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    /** Runs the check on a PC whose history remembers these failures of the last 30 days. */
    public static UpdateCheckRun at(PaperPc pc, UpdateFailure... remembered) {
        UpdateCheckRun check = new UpdateCheckRun(new UpdateCheck(pc, () -> 30, () -> List.of(remembered)).check());
        check.result.findings().forEach(UpdateCheckRun::text);
        return check;
    }

    /** The ids of the findings, in their order. */
    public List<String> ids() {
        return result.findings().stream().map(Finding::id).toList();
    }

    /** The first finding of this id, which must exist. */
    public Finding finding(String id) {
        assertThat(ids()).contains(id);
        return result.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All texts of a finding, in English. */
    public static String text(Finding finding) {
        StringBuilder text = new StringBuilder(WORDS.say(finding.title()));
        text.append('\n').append(WORDS.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(WORDS.say(line)));
        return text.toString();
    }
}
