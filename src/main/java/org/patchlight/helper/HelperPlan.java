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
import org.patchlight.repair.step.Step;

/** Plans again what an order means on this PC, and checks that it is still what the person consented to. */
final class HelperPlan {
    /** Why an order is not carried out. */
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

    /** The plan as the PC is now. @throws NotThisPlanException if it knows no such fix or value, or would touch more than was consented to */
    Plan of(HelperOrder.Repair order) throws NotThisPlanException {
        refuseUnknown(order.fixes());
        HealthReport report = tools.check().checkAgain();
        Plan named = tools.planner().forFixes(report, order.fixes());
        Plan plan = order.everything() ? everything(report, named) : named;
        List<Step> beyond = order.consented().beyond(plan);
        if (!beyond.isEmpty()) {
            throw new NotThisPlanException(
                    Message.of("helper.plan-changed", beyond.get(0).title()));
        }
        return plan;
    }

    /** What was consented to and is wrong no more needs nothing; what only the history of the person remembers is run as named. */
    private Plan everything(HealthReport report, Plan named) {
        Plan all = tools.planner().forAll(report);
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
