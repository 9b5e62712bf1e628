import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;

/** Subject (a): FlatLaf is set up and one AWT icon with a menu is in the tray; nothing else. Runs until it is killed. */
public final class BareAwtTray {
    private BareAwtTray() {}

    /** Starts it. */
    public static void main(String[] arguments) throws Exception {
        EventQueue.invokeAndWait(() -> {
            FlatLightLaf.setup();
            PopupMenu menu = new PopupMenu();
            menu.add(new MenuItem("All is well"));
            menu.addSeparator();
            MenuItem quit = new MenuItem("Quit");
            quit.addActionListener(chosen -> System.exit(0));
            menu.add(quit);
            TrayIcon icon = new TrayIcon(Picture.drawn(), "All is well", menu);
            icon.setImageAutoSize(true);
            add(icon);
        });
        Thread.currentThread().join();
    }

    private static void add(TrayIcon icon) {
        try {
            SystemTray.getSystemTray().add(icon);
        } catch (java.awt.AWTException refused) {
            throw new IllegalStateException("the desktop takes no icon", refused);
        }
    }
}
