package org.patchlight.ui.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.desktop.ContrastColors;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.TrayFace;
import org.patchlight.health.Message;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.text.Clipped;
import org.patchlight.ui.text.Wording;

/** Computes icon, tooltip and menu of the tray for a situation. The same situation always gives the same result. */
public final class TrayFaces {
    private static final int LONGEST_ENTRY = 80;

    private final Wording wording;
    private final Commands commands;

    /** Tray faces with these texts, whose menu entries run these commands. */
    public TrayFaces(Wording wording, Commands commands) {
        this.wording = wording;
        this.commands = commands;
    }

    /** The face for a situation, on a dark or light taskbar. */
    public TrayFace face(Situation situation, boolean darkTaskbar) {
        return face(situation, darkTaskbar, Optional.empty());
    }

    /** The face for a situation, in the colours of a contrast theme if there is one. */
    public TrayFace face(Situation situation, boolean darkTaskbar, Optional<ContrastColors> contrast) {
        Headline headline = Headline.of(situation, wording);
        StateIcon icon = new StateIcon(headline.state(), darkTaskbar, contrast.orElse(null));
        return new TrayFace(icon, headline.reason(), menu(situation, headline));
    }

    private List<MenuEntry> menu(Situation situation, Headline headline) {
        List<MenuEntry> menu = new ArrayList<>();
        menu.add(new MenuEntry.Action("status", headline.reason(), true, commands::open));
        menu.add(new MenuEntry.Separator());
        addFixes(menu, situation);
        menu.add(checkNow(situation));
        menu.add(new MenuEntry.Separator());
        menu.add(pause(situation));
        menu.add(entry("history", true, commands::history));
        menu.add(entry("settings", true, commands::settings));
        menu.add(entry("quit", true, commands::quit));
        return menu;
    }

    private MenuEntry checkNow(Situation situation) {
        boolean idle = situation.activity() == Activity.IDLE;
        String key = situation.activity() == Activity.CHECKING ? "ui.menu.checking" : "ui.menu.check-now";
        return new MenuEntry.Action("check-now", wording.say(key), idle, commands::checkNow);
    }

    /** One entry for everything, and a submenu to choose one fix. A healthy PC has neither. */
    private void addFixes(List<MenuEntry> menu, Situation situation) {
        List<String> fixes = offered(situation);
        if (fixes.isEmpty()) {
            return;
        }
        boolean free = situation.activity() != Activity.REPAIRING;
        String all = wording.count("ui.menu.fix-all", Headline.fixable(situation));
        menu.add(new MenuEntry.Action("fix-all", all, free, () -> commands.fix(List.of())));
        List<MenuEntry> single = new ArrayList<>();
        for (String fix : fixes) {
            String title = wording.say("ui.menu.fix", Message.of("fix." + fix + ".title"));
            single.add(new MenuEntry.Action(
                    "fix:" + fix, Clipped.to(LONGEST_ENTRY, title), free, () -> commands.fix(List.of(fix))));
        }
        menu.add(new MenuEntry.Submenu("fix", wording.say("ui.menu.fixes"), single));
    }

    private MenuEntry pause(Situation situation) {
        if (situation.pausedUntil().isPresent()) {
            return entry("resume", true, commands::resume);
        }
        List<MenuEntry> pauses = new ArrayList<>();
        pauses.add(entry("pause", true, commands::pauseForAnHour));
        pauses.add(entry("pause-until-tomorrow", true, commands::pauseUntilTomorrow));
        if (situation.mutedUntil().isPresent()) {
            pauses.add(entry("unmute", true, commands::unmute));
        } else {
            pauses.add(entry("mute-quarter", true, commands::muteForAQuarter));
            pauses.add(entry("mute-hour", true, commands::muteForAnHour));
        }
        return new MenuEntry.Submenu("pauses", wording.say("ui.menu.pauses"), pauses);
    }

    /** The fixes for all problems, the one to try first in front. */
    private static List<String> offered(Situation situation) {
        return situation.checkUp().stream()
                .flatMap(check -> check.report().problems().stream())
                .flatMap(problem -> problem.fixes().stream())
                .distinct()
                .toList();
    }

    private MenuEntry entry(String id, boolean enabled, Runnable run) {
        return new MenuEntry.Action(id, wording.say("ui.menu." + id), enabled, run);
    }
}
