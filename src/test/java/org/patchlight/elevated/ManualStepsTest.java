package org.patchlight.elevated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.words.Words;

class ManualStepsTest {
    private static final Message FOLDER = Message.of("elevation.unprotected-folder");
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void the_page_or_tool_that_a_fix_declares_is_opened_and_named() {
        for (Fix fix : FixCatalogue.all(TrustedTime.NONE)) {
            List<Page> opened = new ArrayList<>();
            Message answer = new ManualSteps(page -> {
                        opened.add(page);
                        return page.name();
                    })
                    .open(plan(fix, new SetStartType("x", StartType.MANUAL)), FOLDER);

            ManualTool declared = fix.declaration().terms().byHand();
            if (declared == ManualTool.NONE) {
                assertThat(opened).as(fix.declaration().id()).isEmpty();
                assertThat(answer).isEqualTo(FOLDER);
            } else {
                assertThat(opened).containsExactly(Page.valueOf(declared.name()));
                assertThat(answer.key())
                        .startsWith("elevation.by-hand.")
                        .satisfies(key -> assertThat(WORDS.knows(key)).isTrue());
            }
        }
    }

    @Test
    void no_page_is_opened_for_what_no_page_can_do() {
        for (String id : List.of("remove-old-folders", "allow-os-upgrade")) {
            assertThat(FixCatalogue.declaration(id).orElseThrow().terms().byHand())
                    .as(id)
                    .isEqualTo(ManualTool.NONE);
        }
    }

    @Test
    void a_windows_that_has_nothing_to_open_is_no_trouble() {
        Fix any = FixCatalogue.all(TrustedTime.NONE).get(0);
        ManualSteps byHand = new ManualSteps(page -> {
            throw new PcException(Reason.UNAVAILABLE, "ShellExecuteEx", page.name(), 2);
        });

        assertThat(byHand.open(plan(any, new SetStartType("x", StartType.MANUAL)), FOLDER))
                .isEqualTo(FOLDER);
    }

    private static Plan plan(Fix fix, Step step) {
        PlannedFix planned = new PlannedFix(fix.declaration(), null, List.of(), List.of(step), null);
        return new Plan(false, List.of(planned), List.of(), null);
    }
}
