package org.patchlight.elevated;

import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Programs.Page;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For a program folder from which nothing may run as administrator. The plan shows the steps and opens Windows' own page
 * or tool for them by its absolute path. That asks for an administrator itself if it needs one.
 */
public final class ManualSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ManualSteps.class);

    private final Programs programs;

    /** @param programs opens Windows' own pages */
    public ManualSteps(Programs programs) {
        this.programs = programs;
    }

    /**
     * Opens what helps with the first fix that needs an administrator and can be done by hand.
     *
     * @param otherwise the message if there is nothing to open
     * @return a message about it
     */
    Message open(Plan plan, Message otherwise) {
        Optional<Page> page = plan.fixes().stream()
                .filter(fix -> fix.steps().stream().anyMatch(Step::administrator))
                .flatMap(fix -> page(fix).stream())
                .findFirst();
        if (page.isEmpty()) {
            return otherwise;
        }
        try {
            LOG.info("opened {} for the person", programs.open(page.get()));
            return Message.of("elevation.by-hand." + id(page.get()));
        } catch (PcException none) {
            LOG.info("this Windows has nothing to open", none);
            return otherwise;
        }
    }

    private static String id(Page page) {
        return page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Page> page(PlannedFix fix) {
        return switch (fix.declaration().terms().byHand()) {
            case DATE_AND_TIME -> Optional.of(Page.DATE_AND_TIME);
            case SERVICES -> Optional.of(Page.SERVICES);
            case UPDATE_TROUBLESHOOTER -> Optional.of(Page.UPDATE_TROUBLESHOOTER);
            case WINDOWS_UPDATE -> Optional.of(Page.WINDOWS_UPDATE);
            case NONE -> Optional.empty();
        };
    }
}
