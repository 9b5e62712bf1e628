package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.SystemTray;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.TrayPicture;

/** Needs a notification area, such as trayer. */
@Tag("gui")
class TraysTest {
    @ParameterizedTest
    @EnumSource(
            value = TrayKind.class,
            names = {"AWT", "DORKBOX", "AUTO"})
    void aTrayOpensShowsChangesAndCloses(TrayKind kind, @TempDir Path home) {
        assumeThat(SystemTray.isSupported()).isTrue();
        try (GenericDesktop desktop = new GenericDesktop(home, List.of());
                Tray tray = desktop.openTray(kind, () -> {}).orElseThrow()) {
            assertThat(tray.kind()).isIn("awt", "dorkbox");
            tray.show(face("one"));
            tray.show(face("x".repeat(200)));
            tray.show(face("x".repeat(200)));
        }
    }

    private static TrayFace face(String tooltip) {
        return new TrayFace(
                new Blank(tooltip),
                tooltip,
                List.of(
                        new MenuEntry.Label("state"),
                        new MenuEntry.Separator(),
                        new MenuEntry.Action("quit", "Quit " + tooltip.length(), true, () -> {})));
    }

    private record Blank(String name) implements TrayPicture {
        @Override
        public BufferedImage at(int pixels) {
            return new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        }
    }
}
