package org.patchlight.ui.window;

import javax.swing.Icon;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.StateGlyph;

/**
 * The headline of a plan.
 *
 * @param sign the icon next to it
 * @param titleKey the title: whether there is something to do, or a choice to make first
 * @param consentKey the question for consent
 * @param mayBeDone whether there is something to do and nothing blocks it
 */
record PlanHeadline(Icon sign, String titleKey, String consentKey, boolean mayBeDone) {
    /**
     * The headline for a plan.
     *
     * @param plan the plan
     * @param plain the icon of a plan that has something to do
     * @param lines the height of the other icons, in lines of text
     */
    static PlanHeadline of(Plan plan, Icon plain, int lines) {
        boolean something = plan.fixes().stream().anyMatch(one -> !one.steps().isEmpty());
        boolean blocked = plan.block().isPresent();
        boolean awaited = plan.fixes().stream().anyMatch(PlannedFix::awaitsChoice);
        String title = something ? "ui.fix.plan" : "ui.fix.no-plan";
        String consent = plan.administrator() ? "ui.fix.consent-administrator" : "ui.fix.consent";
        Icon sign = plain;
        if (blocked || (!something && !plan.leftToThePerson().isEmpty())) {
            sign = new StateGlyph(IconState.ATTENTION, lines);
        } else if (!something) {
            sign = new StateGlyph(IconState.HEALTHY, lines);
        }
        boolean mayBeDone = something && !blocked;
        return new PlanHeadline(
                sign,
                awaited ? "ui.fix.choose-first" : title,
                mayBeDone ? consent : "ui.fix.nothing-will-change",
                mayBeDone);
    }
}
