package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

/** One run of the update check, with its findings by id. Every finding that a test reads is also put into words. */
public record UpdateLook(CheckResult<UpdateState> result) {
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    public static UpdateLook at(PaperPc pc, UpdateFailure... remembered) {
        UpdateLook check = new UpdateLook(new UpdateCheck(pc, () -> 30, () -> List.of(remembered)).check());
        check.result.findings().forEach(UpdateLook::text);
        return check;
    }

    public List<String> ids() {
        return result.findings().stream().map(Finding::id).toList();
    }

    public Finding finding(String id) {
        assertThat(ids()).contains(id);
        return result.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All texts of the finding. */
    public static String text(Finding finding) {
        StringBuilder text = new StringBuilder(WORDS.say(finding.title()));
        text.append('\n').append(WORDS.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(WORDS.say(line)));
        return text.toString();
    }
}
