package org.patchlight.ui.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;

/** The window that says what this program is, what it runs on, and which PC it checks. */
public final class AboutWindow extends JFrame {
    /**
     * Builds the window. Call it on the event thread.
     *
     * @param wording the texts
     * @param program the facts about the program
     * @param tray the kind of tray icon, such as {@code native}; empty if there is none
     */
    public AboutWindow(Wording wording, ProgramFacts program, String tray) {
        super(wording.say("ui.about.window"));
        EventThread.check();
        setName("about-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        Map<String, String> facts = facts(wording, program, tray);
        JPanel content = new JPanel(
                new MigLayout(Frames.insets(1, 1, 1) + ", fillx, wrap 2, hidemode 3", "[right]unrel[grow, fill]", ""));
        content.add(PlainText.label(new ProductGlyph(4)), "spany 2, aligny top, alignx center, gapbottom unrel");
        JLabel name = PlainText.label(wording.say("ui.about.name"));
        name.putClientProperty(FlatClientProperties.STYLE_CLASS, "h1");
        content.add(name, "wmin 0");
        content.add(new Paragraph(Paragraph.Tone.PLAIN, wording.say("ui.about.purpose")), "wmin 0, gapbottom unrel");
        facts.forEach((key, value) -> {
            JLabel label = PlainText.label(key);
            label.setEnabled(false);
            content.add(label, "aligny top");
            Paragraph fact = new Paragraph(Paragraph.Tone.PLAIN, value);
            fact.setFocusable(true);
            fact.getAccessibleContext().setAccessibleName(key + ": " + value);
            content.add(fact, "wmin 0");
        });
        JButton close = Buttons.of(wording, "ui.about.close", this::dispose);
        content.add(
                Buttons.of(wording, "ui.about.copy", () -> copy(facts)),
                "spanx 2, split 2, alignx right, growx 0, gaptop unrel");
        content.add(close, "growx 0, gaptop unrel");
        setContentPane(content);
        getRootPane().setDefaultButton(close);
        Frames.finish(this, 58, 0);
        close.requestFocusInWindow();
    }

    private static Map<String, String> facts(Wording wording, ProgramFacts program, String tray) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(wording.say("ui.about.version"), program.version());
        facts.put(
                wording.say("ui.about.java"),
                wording.say(
                        "ui.about.java-facts",
                        System.getProperty("java.version", "?"),
                        System.getProperty("java.vendor", "?"),
                        program.java()));
        facts.put(
                wording.say("ui.about.system"),
                OperatingSystem.name() + " " + System.getProperty("os.version", "?") + " "
                        + System.getProperty("os.arch", "?"));
        facts.put(wording.say("ui.about.tray"), tray.isEmpty() ? wording.say("ui.about.no-tray") : tray);
        facts.put(
                wording.say("ui.about.pc"),
                program.simulated() ? wording.say("ui.about.simulated", program.pc()) : program.pc());
        facts.put(wording.say("ui.about.licence"), wording.say("ui.about.licence-name"));
        return facts;
    }

    private static void copy(Map<String, String> facts) {
        String text = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }
}
