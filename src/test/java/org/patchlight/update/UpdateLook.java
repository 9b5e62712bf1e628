package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.words.Words;

/** One look of the update check, and its findings by id. Every finding looked at is also said in words. */
record UpdateLook(CheckResult<UpdateState> result) {
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    static UpdateLook at(PaperPc pc, UpdateFailure... remembered) {
        UpdateLook look = new UpdateLook(new UpdateCheck(pc, () -> 30, () -> List.of(remembered)).look());
        look.result.findings().forEach(UpdateLook::text);
        return look;
    }

    List<String> ids() {
        return result.findings().stream().map(Finding::id).toList();
    }

    Finding finding(String id) {
        assertThat(ids()).contains(id);
        return result.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All that the finding says to people. */
    static String text(Finding finding) {
        StringBuilder text = new StringBuilder(WORDS.say(finding.title()));
        text.append('\n').append(WORDS.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(WORDS.say(line)));
        return text.toString();
    }
}
