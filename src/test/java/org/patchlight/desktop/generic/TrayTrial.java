package org.patchlight.desktop.generic;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.TrayPicture;

/**
 * Opens one kind of tray, shows two faces and closes it. It runs in its own process, because GTK ends a process that
 * gets an X error.
 */
final class TrayTrial {
    static final String CLOSED = "closed: ";

    private TrayTrial() {}

    public static void main(String[] arguments) {
        String kind;
        try (GenericDesktop desktop = new GenericDesktop(Path.of(arguments[1]), List.of());
                Tray tray = desktop.openTray(TrayKind.valueOf(arguments[0]), () -> {})
                        .orElseThrow()) {
            tray.show(face("one"));
            tray.show(face("x".repeat(200)));
            tray.show(face("x".repeat(200)));
            kind = tray.kind();
        }
        System.out.println(CLOSED + kind);
        System.exit(0);
    }

    private static TrayFace face(String tooltip) {
        return new TrayFace(
                new Blank(tooltip),
                tooltip,
                List.of(
                        new MenuEntry.Label("state"),
                        new MenuEntry.Separator(),
                        new MenuEntry.Submenu(
                                "more", "More", List.of(new MenuEntry.Action("inside", "Inside", true, () -> {}))),
                        new MenuEntry.Action("quit", "Quit " + tooltip.length(), true, () -> {})));
    }

    private record Blank(String name) implements TrayPicture {
        @Override
        public BufferedImage at(int pixels) {
            return new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        }
    }
}
