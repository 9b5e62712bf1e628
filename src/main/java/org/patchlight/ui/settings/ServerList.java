package org.patchlight.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.swing.JButton;
import org.patchlight.health.Message;
import org.patchlight.settings.SettingsRules;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;

/** The time servers: a line for each, with a test and a button to remove it. */
final class ServerList extends Column {
    private final Wording wording;
    private final Runnable changed;
    private final ServerLine.Tester tester;
    private final Column lines = new Column(Spacing.INSIDE);
    private final List<ServerLine> all = new ArrayList<>();
    private final JButton add;

    /**
     * An empty list.
     *
     * @param changed called when the person changed it
     * @param test asks a server, which may take some seconds
     * @param worker runs tests, one after the other
     */
    ServerList(Wording wording, Runnable changed, Function<String, Message> test, Executor worker) {
        super(Spacing.RELATED);
        this.wording = wording;
        this.changed = changed;
        tester = new ServerLine.Tester(wording, test, worker);
        setName("servers");
        add = Buttons.of(wording, "ui.settings.servers.add", this::addEmpty);
        add.setName("add-server");
        put(lines).putNarrow(add);
    }

    /** The servers as they are entered, without empty lines. */
    List<String> entered() {
        return all.stream()
                .map(ServerLine::server)
                .filter(server -> !server.isEmpty())
                .toList();
    }

    void put(List<String> servers) {
        if (!servers.equals(entered())) {
            lines.removeAll();
            all.clear();
            servers.forEach(this::line);
            number();
        }
    }

    private ServerLine line(String server) {
        ServerLine line = new ServerLine(wording, server, tester, changed, this::remove);
        all.add(line);
        lines.put(line);
        return line;
    }

    private void addEmpty() {
        ServerLine line = line("");
        number();
        line.focus();
    }

    private void remove(ServerLine line) {
        int index = all.indexOf(line);
        all.remove(line);
        lines.remove(line);
        number();
        if (all.isEmpty()) {
            add.requestFocusInWindow();
        } else {
            all.get(Math.min(index, all.size() - 1)).focus();
        }
        changed.run();
    }

    private void number() {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number(i + 1);
        }
        add.setEnabled(all.size() < SettingsRules.MOST_SERVERS);
        revalidate();
        repaint();
    }
}
