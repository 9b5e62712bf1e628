package org.patchlight.desktop.windows;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.desktop.windows.tray.DrawnPicture;
import org.patchlight.machine.Workers;

/** Shows icon, menu and a balloon for a person or a script, and prints what was clicked. Its menu item Quit ends it. */
final class NativeTrayDemo {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static volatile boolean quit;

    private NativeTrayDemo() {}

    public static void main(String[] arguments) throws Exception {
        OwnProgram program = new OwnProgram(Path.of("C:\\windows\\system32\\cmd.exe"), List.of(), null, List.of());
        try (WindowsDesktop desktop = WindowsDesktop.open(program, Map.of(), () -> say("the session ends"))) {
            desktop.wakeEvents().listen(event -> say("event " + event));
            desktop.appearance().onChange(() -> say("appearance changed"));
            Tray tray =
                    desktop.openTray(TrayKind.AUTO, () -> say("primary click")).orElseThrow();
            Notifier balloons = desktop.balloons().orElseThrow();
            say("icon " + tray.kind() + ", dark windows " + desktop.appearance().darkWindows());
            tray.show(face(Color.RED, tray, balloons));
            say("balloon " + balloons.show(notice()));
            for (Duration waited = Duration.ZERO;
                    !quit && waited.compareTo(LONGEST) < 0;
                    waited = waited.plusMillis(100)) {
                Workers.sleep(Duration.ofMillis(100));
            }
        }
        say("closed");
    }

    private static TrayFace face(Color colour, Tray tray, Notifier balloons) {
        List<MenuEntry> menu = new ArrayList<>();
        menu.add(new MenuEntry.Label("1 problem: the clock is 2 min 17 s slow"));
        menu.add(new MenuEntry.Separator());
        menu.add(action("check", "Check now", true, () -> tray.show(face(Color.GREEN, tray, balloons))));
        menu.add(action("fix", "Set the clock & check again", true, () -> balloons.show(notice())));
        menu.add(action("undo", "Undo", false, () -> {}));
        menu.add(new MenuEntry.Submenu("pause", "Pause", List.of(action("hour", "1 hour", true, () -> {}))));
        menu.add(new MenuEntry.Separator());
        menu.add(action("quit", "Quit", true, () -> quit = true));
        return new TrayFace(new DrawnPicture(colour.toString(), colour), "Patchlight: 1 problem", menu);
    }

    private static MenuEntry action(String id, String text, boolean enabled, Runnable run) {
        return new MenuEntry.Action(id, text, enabled, () -> {
            say("chosen " + id);
            run.run();
        });
    }

    private static Notice notice() {
        return new Notice(
                "demo",
                Notice.Gravity.PROBLEM,
                "The clock is wrong",
                "It is 2 min 17 s slow. Select to fix.",
                () -> say("balloon clicked"));
    }

    private static void say(String line) {
        System.out.println(line + " [" + Thread.currentThread().getName() + "]");
        System.out.flush();
    }
}
