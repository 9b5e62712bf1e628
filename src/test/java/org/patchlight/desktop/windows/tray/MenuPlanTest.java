package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.MenuEntry.Action;
import org.patchlight.desktop.MenuEntry.Label;
import org.patchlight.desktop.MenuEntry.Separator;
import org.patchlight.desktop.MenuEntry.Submenu;
import org.patchlight.desktop.windows.tray.MenuPlan.Line;

class MenuPlanTest {
    private static final Action CHECK = new Action("check", "Check now", true, () -> {});
    private static final Action UNDO = new Action("undo", "Undo", false, () -> {});
    private static final List<MenuEntry> ENTRIES = List.of(new Label("All is well"), new Separator(), CHECK, UNDO);

    @Test
    void every_entry_gets_a_line_and_a_number_from_one() {
        assertThat(MenuPlan.of(ENTRIES).lines())
                .containsExactly(
                        new Line(MenuPlan.DISABLED, 1, "All is well"),
                        new Line(MenuPlan.SEPARATOR, 2, ""),
                        new Line(MenuPlan.STRING, 3, "Check now"),
                        new Line(MenuPlan.GRAYED, 4, "Undo"));
    }

    @Test
    void a_submenu_has_its_lines_inside_and_numbers_go_on_through_it() {
        MenuPlan plan = MenuPlan.of(List.of(new Submenu("more", "More", List.of(UNDO, CHECK)), CHECK));

        assertThat(plan.lines())
                .containsExactly(
                        new Line(
                                MenuPlan.POPUP,
                                1,
                                "More",
                                List.of(
                                        new Line(MenuPlan.GRAYED, 2, "Undo"),
                                        new Line(MenuPlan.STRING, 3, "Check now"))),
                        new Line(MenuPlan.STRING, 4, "Check now"));
        assertThat(plan.chosen(3)).contains(CHECK);
        assertThat(plan.chosen(1)).isEmpty();
    }

    @Test
    void the_number_leads_back_to_the_action() {
        assertThat(MenuPlan.of(ENTRIES).chosen(3)).contains(CHECK);
    }

    @Test
    void nothing_chosen_and_what_cannot_be_chosen_lead_nowhere() {
        MenuPlan plan = MenuPlan.of(ENTRIES);

        assertThat(List.of(0, -1, 1, 2, 4, 5))
                .allSatisfy(number -> assertThat(plan.chosen(number)).isEmpty());
    }

    @Test
    void ampersands_and_tabs_are_drawn_as_they_are() {
        List<MenuEntry> odd = List.of(new Label("Clock & updates\tnow"));

        assertThat(MenuPlan.of(odd).lines().get(0).text()).isEqualTo("Clock && updates now");
    }
}
