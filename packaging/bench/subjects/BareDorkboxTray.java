import com.formdev.flatlaf.FlatLightLaf;
import dorkbox.systemTray.MenuItem;
import dorkbox.systemTray.Separator;
import dorkbox.systemTray.SystemTray;
import java.awt.EventQueue;

/** Subject (c): FlatLaf is set up and one dorkbox icon with a menu is in the tray; nothing else. Runs until it is killed. */
public final class BareDorkboxTray {
    private BareDorkboxTray() {}

    /** Starts it. */
    public static void main(String[] arguments) throws Exception {
        // Else its libraries would report to their maker over the network, also from a bench.
        System.setProperty("dorkbox.updates.Updates.ENABLE", "false");
        EventQueue.invokeAndWait(FlatLightLaf::setup);
        SystemTray tray = SystemTray.get("Bare");
        if (tray == null) {
            throw new IllegalStateException("the desktop takes no icon");
        }
        tray.setImage(Picture.drawn());
        tray.setTooltip("All is well");
        tray.getMenu().add(new MenuItem("All is well"));
        tray.getMenu().add(new Separator());
        tray.getMenu().add(new MenuItem("Quit", chosen -> System.exit(0)));
        Thread.currentThread().join();
    }
}
