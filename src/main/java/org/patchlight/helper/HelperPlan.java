package org.patchlight.helper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.step.Step;

/** Plans an order again on this PC, and checks that it is still what the person consented to. */
final class HelperPlan {
    /** The order is not carried out. */
    static final class NotThisPlanException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message reason;

        NotThisPlanException(Message reason) {
            super(reason.key());
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }

    private final HelperTools tools;

    HelperPlan(HelperTools tools) {
        this.tools = tools;
    }

    /**
     * The plan for the current state of the PC.
     *
     * @throws NotThisPlanException if a fix or value is unknown, the plan has a step without consent, or a fix opens
     *     something for the person
     */
    Plan of(HelperOrder.Repair order) throws NotThisPlanException {
        refuseUnknown(order.fixes());
        HealthReport report = tools.check().checkAgain();
        Planner planner = order.unprotected() ? tools.planner().withoutRestorePoints() : tools.planner();
        Plan named = planner.forFixes(report, order.fixes());
        Plan plan = order.everything() ? everything(planner, report, named) : named;
        List<Step> notConsented = order.consented().notConsented(plan);
        if (!notConsented.isEmpty()) {
            throw new NotThisPlanException(
                    Message.of("helper.plan-changed", notConsented.get(0).title()));
        }
        refuseOpening(plan);
        return plan;
    }

    /**
     * The plan for all problems. A fix whose problem is gone has no steps. A fix that only the user's history knows
     * about is planned as if chosen.
     */
    private static Plan everything(Planner planner, HealthReport report, Plan named) {
        Plan all = planner.forAll(report);
        List<PlannedFix> fixes = new ArrayList<>();
        for (PlannedFix fix : named.fixes()) {
            fixes.add(Stream.concat(all.fixes().stream(), Stream.of(fix))
                    .filter(one ->
                            one.declaration().id().equals(fix.declaration().id()))
                    .findFirst()
                    .orElse(fix));
        }
        return new Plan(true, fixes, all.leftToThePerson(), named.blockOrNull());
    }

    /** Programs of the person may have changed what the shell opens for an administrator. */
    private static void refuseOpening(Plan plan) throws NotThisPlanException {
        Optional<PlannedFix> opener =
                plan.fixes().stream().filter(PlannedFix::opensForPerson).findFirst();
        if (opener.isPresent()) {
            throw new NotThisPlanException(Message.of(
                    "helper.opens-nothing", opener.get().declaration().title()));
        }
    }

    private void refuseUnknown(Map<String, String> fixes) throws NotThisPlanException {
        ValueRules values = new ValueRules(tools.pc());
        for (Map.Entry<String, String> fix : fixes.entrySet()) {
            Optional<FixDeclaration> known = tools.planner().catalogue().stream()
                    .map(Fix::declaration)
                    .filter(one -> one.id().equals(fix.getKey()))
                    .findFirst();
            if (known.isEmpty()) {
                throw new NotThisPlanException(Message.of("repair.fix-unknown", fix.getKey()));
            }
            if (!fix.getValue().isEmpty() && !isAccepted(values, known.get(), fix.getValue())) {
                throw new NotThisPlanException(Message.of("helper.value-refused", fix.getValue(), fix.getKey()));
            }
        }
    }

    private static boolean isAccepted(ValueRules values, FixDeclaration fix, String value) throws NotThisPlanException {
        try {
            return values.accept(fix.terms().value(), value);
        } catch (PcException unreadable) {
            throw new NotThisPlanException(Message.of("helper.value-unknown", value, fix.id()));
        }
    }
}
