package org.patchlight.ui.main;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.monitor.Situation;
import org.patchlight.settings.Home;
import org.patchlight.settings.Settings;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;
import org.patchlight.ui.window.ProgramFacts;

/** The page that says what this program is, what it runs on, what it contacts, and which libraries it contains. */
public final class AboutPage implements MainPage {
    private static final int SIGN_LINES = 3;

    private final Wording wording;
    private final ProgramFacts program;
    private final Supplier<String> tray;
    private final JPanel view = new JPanel(new BorderLayout());
    private final Supplier<Settings> settings;
    private final Card facts = new Card("facts");
    private final Card contacts = new Card("contacts");
    private final Flow buttons = new Flow(Spacing.RELATED, Flow.Side.START);
    private final Text remark = new Text(Tone.CAPTION, "");
    private @Nullable Instant checked;
    private boolean folderOffered;

    /**
     * @param program the facts about the program
     * @param settings the current settings, for the servers that it asks
     * @param tray the kind of tray icon, such as {@code native}; empty if there is none
     * @param quit exits the program, also where no icon offers it
     */
    public AboutPage(
            Wording wording, ProgramFacts program, Supplier<String> tray, Supplier<Settings> settings, Runnable quit) {
        this.wording = wording;
        this.program = program;
        this.tray = tray;
        this.settings = settings;
        Column words = new Column(Spacing.INSIDE)
                .put(new Text(Tone.TITLE, wording.say("ui.about.name")))
                .put(new Text(Tone.BODY, wording.say("ui.about.purpose")));
        Row head = new Row(Spacing.GROUP, Row.Align.TOP)
                .put(PlainText.label(new ProductGlyph(SIGN_LINES)))
                .grow(words);
        JButton copy = Buttons.of(wording, "ui.about.copy", this::copy);
        copy.setIcon(Symbol.COPY.icon());
        buttons.add(copy);
        buttons.add(Buttons.of(wording, "ui.menu.quit", quit));
        remark.setName("about-remark");
        remark.setVisible(false);
        ScrollColumn body = new ScrollColumn(Spacing.GROUP);
        body.padded(Spacing.WINDOW, Spacing.WINDOW);
        body.put(head).put(facts).put(buttons).put(remark);
        body.put(heading("ui.about.contacts")).put(contacts);
        body.put(heading("ui.about.libraries")).put(libraries());
        view.setOpaque(false);
        view.setBorder(BorderFactory.createEmptyBorder());
        view.add(body.scrolling(), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public Symbol symbol() {
        return Symbol.ABOUT;
    }

    @Override
    public JComponent view() {
        return view;
    }

    @Override
    public void show(Situation situation) {
        checked = situation.checkUp().map(check -> check.report().time()).orElse(null);
        if (view.isShowing()) {
            opened();
        }
    }

    @Override
    public void opened() {
        offerFolder();
        fill(facts, facts());
        fill(contacts, contacts());
    }

    /** Not before the page is in front: on Linux the question loads GTK, which is 6 MB that no other page needs. */
    private void offerFolder() {
        if (!folderOffered) {
            folderOffered = true;
            program.home().filter(home -> FolderOpener.isPossible()).ifPresent(home -> buttons.add(opener(home)));
        }
    }

    private void fill(Card card, Map<String, String> lines) {
        card.removeAll();
        lines.forEach((key, value) -> {
            Text name = new Text(Tone.CAPTION, key);
            Text fact = new Text(Tone.BODY, value);
            fact.getAccessibleContext().setAccessibleName(wording.say("ui.subject.row", key, value));
            card.put(name, Spacing.RELATED).put(fact, Spacing.NONE);
        });
        card.revalidate();
        card.repaint();
    }

    private Text heading(String key) {
        return new Text(Tone.HEADING, wording.say(key));
    }

    private JButton opener(Path home) {
        JButton open = Buttons.of(
                wording,
                "ui.about.open-folder",
                () -> FolderOpener.open(home, worked -> remark(worked ? "" : wording.say("ui.about.not-opened"))));
        open.setIcon(Symbol.FOLDER.icon());
        return open;
    }

    private void copy() {
        remark(wording.say(ClipboardText.put(asText()) ? "ui.copied" : "ui.not-copied"));
    }

    private void remark(String said) {
        remark.say(said);
        remark.setVisible(!said.isEmpty());
        view.revalidate();
    }

    private Card libraries() {
        Card card = new Card("libraries");
        for (Library library : Library.all()) {
            card.put(new Text(Tone.BODY, wording.say("ui.about.library", library.name(), library.licence())));
        }
        return card;
    }

    private Map<String, String> contacts() {
        Settings now = settings.get();
        Map<String, String> all = new LinkedHashMap<>();
        Instant last = checked;
        String when = last == null
                ? wording.say("ui.about.not-checked")
                : wording.say("ui.about.checked", wording.shortTime(last));
        all.put(
                wording.say("ui.about.time-servers"),
                wording.say(
                        "ui.about.time-servers.asked",
                        String.join(", ", now.clock().servers()),
                        when));
        all.put(
                wording.say("ui.about.web-servers"),
                wording.say(now.clock().webDates() ? "ui.about.web-servers.sometimes" : "ui.about.web-servers.never"));
        all.put(wording.say("ui.about.updates"), wording.say("ui.about.updates.offline"));
        String address = now.releases().address();
        all.put(
                wording.say("ui.about.releases"),
                now.releases().allowed() && !address.isEmpty()
                        ? wording.say("ui.about.releases.asked", address)
                        : wording.say("ui.about.releases.never"));
        return all;
    }

    private Map<String, String> facts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(wording.say("ui.about.version"), program.version());
        all.put(
                wording.say("ui.about.java"),
                wording.say(
                        "ui.about.java-facts",
                        System.getProperty("java.version", "?"),
                        System.getProperty("java.vendor", "?"),
                        program.java()));
        javaDate().ifPresent(date -> all.put(wording.say("ui.about.java-date"), wording.date(date)));
        all.put(
                wording.say("ui.about.system"),
                OperatingSystem.name() + " " + System.getProperty("os.version", "?") + " "
                        + System.getProperty("os.arch", "?"));
        String icon = tray.get();
        all.put(wording.say("ui.about.tray"), icon.isEmpty() ? wording.say("ui.about.no-tray") : icon);
        all.put(
                wording.say("ui.about.pc"),
                program.simulated() ? wording.say("ui.about.simulated", program.pc()) : program.pc());
        program.home().ifPresent(home -> all.put(wording.say("ui.about.home"), home.toString()));
        program.home()
                .filter(Home::isPortable)
                .ifPresent(
                        home -> all.put(wording.say("ui.about.portable"), wording.say("ui.settings.folder.portable")));
        all.put(wording.say("ui.about.licence"), wording.say("ui.about.licence-name"));
        return all;
    }

    /** The day when this version of Java was released; old ones lack security updates. */
    private static Optional<LocalDate> javaDate() {
        try {
            return Optional.ofNullable(System.getProperty("java.version.date")).map(LocalDate::parse);
        } catch (DateTimeException unexpected) {
            return Optional.empty();
        }
    }

    private String asText() {
        return Stream.of(facts(), contacts())
                .flatMap(lines -> lines.entrySet().stream())
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
