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
 * Where this program's own code must not be run as an administrator: the plan shows the steps, and what Microsoft has for them is opened, by its
 * absolute path, which asks for an administrator itself where it needs one.
 */
public final class ManualSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ManualSteps.class);

    private final Programs programs;

    public ManualSteps(Programs programs) {
        this.programs = programs;
    }

    /** Opens what helps with the first fix that needs an administrator. @return what to tell the person */
    Message open(Plan plan) {
        Optional<Page> page = plan.fixes().stream()
                .filter(fix -> fix.steps().stream().anyMatch(Step::administrator))
                .map(ManualSteps::page)
                .findFirst();
        if (page.isEmpty()) {
            return Message.of("elevation.unprotected-folder");
        }
        try {
            LOG.info("opened {} for the person", programs.open(page.get()));
            return Message.of("elevation.by-hand." + id(page.get()));
        } catch (PcException none) {
            LOG.info("this Windows has nothing to open", none);
            return Message.of("elevation.unprotected-folder");
        }
    }

    private static String id(Page page) {
        return page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Page page(PlannedFix fix) {
        return switch (fix.declaration().id()) {
            case "resync-clock", "enable-internet-time", "set-time-zone" -> Page.DATE_AND_TIME;
            case "restore-update-services" -> Page.SERVICES;
            case "reset-update-cache", "reset-signature-catalog", "repair-component-store" ->
                Page.UPDATE_TROUBLESHOOTER;
            default -> Page.WINDOWS_UPDATE;
        };
    }
}
