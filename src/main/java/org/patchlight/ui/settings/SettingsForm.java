package org.patchlight.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.patchlight.settings.Settings;
import org.patchlight.settings.Settings.LeftClick;
import org.patchlight.settings.Settings.Notices;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.settings.SettingsRules;
import org.patchlight.ui.text.Wording;

/** The fields of the settings in their groups, and their validation. */
final class SettingsForm {
    final JCheckBox startWithWindows = box("start-with-windows");
    private final JCheckBox webDates = box("web-dates");
    private final JCheckBox restorePointFirst = box("restore-point-first");
    private final JCheckBox eventLog = box("event-log");
    private final JCheckBox selfUpdate = box("self-update");
    private final JTextField releaseAddress = new JTextField();
    private final NumberField interval;
    private final NumberField attention;
    private final NumberField problem;
    private final NumberField recentDays;
    private final NumberField overdueDays;
    private final NumberField keepDays;
    private final ServerList servers;
    private final QuietHoursField quietHours;
    private final JComboBox<SettingChoice<Notices>> notices;
    private final JComboBox<SettingChoice<String>> language;
    private final JComboBox<SettingChoice<Theme>> theme;
    private final JComboBox<SettingChoice<LeftClick>> leftClick;
    private final SettingRow intervalRow;
    private final SettingRow problemRow;
    private final SettingRow recentRow;
    private final SettingRow overdueRow;
    private final SettingRow keepRow;
    private final SettingRow serversRow;
    private final SettingRow quietRow;
    private final SettingRow addressRow;
    private final List<SettingsGroup> groups;
    /** The rows of settings that a policy can set, by the keys on disk. */
    private final Map<String, SettingRow> byKey = new HashMap<>();

    private final List<SettingRow> locked = new ArrayList<>();
    private final Wording wording;
    private final Runnable changed;
    private boolean filling;

    /**
     * A form with empty fields.
     *
     * @param changed called when the person changed a field
     * @param tools tests servers, and says whether events can be written
     * @param worker runs tests of servers
     */
    SettingsForm(Wording wording, Runnable changed, SettingsTools tools, Executor worker) {
        this.wording = wording;
        this.changed = changed;
        interval = number("interval", wording.say("ui.settings.interval"));
        attention = number("attention", wording.say("ui.settings.attention"));
        problem = number("problem", wording.say("ui.settings.problem"));
        recentDays = number("recent-days", wording.say("ui.settings.recent-days"));
        overdueDays = number("overdue-days", wording.say("ui.settings.overdue-days"));
        keepDays = number("keep-days", wording.say("ui.settings.keep-days"));
        servers = new ServerList(wording, this::reportChange, tools.serverTest(), worker);
        quietHours = new QuietHoursField(wording, this::reportChange);
        notices = SettingChoice.box("notices", wording, Notices.values(), Notices::id);
        language = LanguageChoice.box(wording);
        theme = SettingChoice.box("theme", wording, Theme.values(), Theme::id);
        leftClick = SettingChoice.box("left-click", wording, LeftClick.values(), LeftClick::id);
        intervalRow = row("updateIntervalSeconds", "interval", interval, "ui.settings.minutes");
        recentRow = row("recentDays", "recent-days", recentDays, "ui.settings.days");
        overdueRow = row("overdueDays", "overdue-days", overdueDays, "ui.settings.days");
        SettingRow attentionRow = row("attentionSeconds", "attention", attention, "ui.settings.seconds");
        problemRow = row("problemSeconds", "problem", problem, "ui.settings.seconds");
        keepRow = row("keepOldFoldersDays", "keep-days", keepDays, "ui.settings.days");
        serversRow = SettingRow.below(wording, "ui.settings.servers", servers);
        byKey.put("servers", serversRow);
        quietRow = row("quietHours", "quiet-hours", quietHours, null);
        releaseAddress.setName("release-address");
        releaseAddress.getDocument().addDocumentListener(new Typed(this::reportChange));
        addressRow = SettingRow.below(wording, "ui.settings.release-address", releaseAddress);
        byKey.put("releaseAddress", addressRow);
        List.of(notices, language, theme, leftClick)
                .forEach(choice -> choice.addActionListener(chosen -> reportChange()));
        List.of(startWithWindows, webDates, restorePointFirst, eventLog, selfUpdate)
                .forEach(box -> box.addActionListener(click -> reportChange()));
        groups = List.of(
                new SettingsGroup(wording, "general")
                        .with(SettingRow.beside(wording, "ui.settings.start", startWithWindows, null))
                        .with(row("language", "language", language, null))
                        .with(row("theme", "theme", theme, null))
                        .with(row("leftClick", "left-click", leftClick, null)),
                new SettingsGroup(wording, "notifications")
                        .with(row("notices", "notices", notices, null))
                        .with(quietRow)
                        .withIf(tools.eventSource(), row("eventLog", "event-log", eventLog, null)),
                new SettingsGroup(wording, "updates")
                        .with(intervalRow)
                        .with(recentRow)
                        .with(overdueRow),
                new SettingsGroup(wording, "clock")
                        .with(attentionRow)
                        .with(problemRow)
                        .with(serversRow)
                        .with(row("webDates", "web-dates", webDates, null)),
                new SettingsGroup(wording, "fixes")
                        .with(keepRow)
                        .with(row("restorePointFirst", "restore-point-first", restorePointFirst, null)),
                new SettingsGroup(wording, "releases")
                        .with(row("selfUpdate", "self-update", selfUpdate, null))
                        .with(addressRow));
    }

    /** The groups, in the order in which they are shown. */
    List<SettingsGroup> groups() {
        return groups;
    }

    /**
     * Locks the rows of settings that an administrator set by policy.
     *
     * @param manager who decides about them, in one line
     */
    void lock(Set<String> managed, String manager) {
        byKey.forEach((key, row) -> {
            if (managed.contains(key)) {
                row.lock(manager);
                locked.add(row);
            }
        });
    }

    private SettingRow row(String key, String text, JComponent field, @Nullable String unitKeyOrNull) {
        SettingRow row = SettingRow.beside(wording, "ui.settings." + text, field, unitKeyOrNull);
        byKey.put(key, row);
        return row;
    }

    /** Shows these settings, without reporting a change. */
    void fill(Settings settings) {
        filling = true;
        try {
            startWithWindows.setSelected(settings.general().startWithWindows());
            LanguageChoice.select(language, settings.general().language());
            SettingChoice.select(theme, settings.general().theme());
            SettingChoice.select(leftClick, settings.general().leftClick());
            SettingChoice.select(notices, settings.notifications().notices());
            quietHours.fill(settings.notifications().quietHoursOrNull());
            interval.put(settings.updates().interval().toMinutes());
            recentDays.put(settings.updates().recentDays());
            overdueDays.put(settings.updates().overdueDays());
            attention.put(settings.clock().attention().toSeconds());
            problem.put(settings.clock().problem().toSeconds());
            servers.put(settings.clock().servers());
            webDates.setSelected(settings.clock().webDates());
            keepDays.put(settings.fixes().keepOldFoldersDays());
            restorePointFirst.setSelected(settings.fixes().restorePointFirst());
            eventLog.setSelected(settings.notifications().eventLog());
            selfUpdate.setSelected(settings.releases().allowed());
            releaseAddress.setText(settings.releases().address());
            // Fields that were filled are new, and can be changed.
            locked.forEach(SettingRow::disableControl);
        } finally {
            filling = false;
        }
    }

    /** Validates every field and shows the reasons below them. Returns the settings if all are valid. */
    Optional<Settings> validate() {
        List<Boolean> good = new ArrayList<>();
        good.add(intervalRow.reason().show(interval.invalid().or(() -> SettingsRules.interval(interval.minutes()))));
        good.add(problemRow
                .reason()
                .show(attention
                        .invalid()
                        .or(() -> problem.invalid())
                        .or(() -> SettingsRules.thresholds(attention.seconds(), problem.seconds()))));
        good.add(serversRow.reason().show(SettingsRules.servers(servers.entered())));
        good.add(recentRow.reason().show(recentDays.invalid().or(() -> SettingsRules.recentDays(recentDays.count()))));
        good.add(overdueRow
                .reason()
                .show(overdueDays.invalid().or(() -> SettingsRules.overdueDays(overdueDays.count()))));
        good.add(
                keepRow.reason().show(keepDays.invalid().or(() -> SettingsRules.keepOldFoldersDays(keepDays.count()))));
        good.add(quietRow.reason().show(quietHours.invalid()));
        good.add(addressRow.reason().show(SettingsRules.releaseAddress(address())));
        return good.contains(false) ? Optional.empty() : Optional.of(settings());
    }

    private Settings settings() {
        return new Settings(
                new Settings.General(
                        startWithWindows.isSelected(),
                        SettingChoice.selected(language),
                        SettingChoice.selected(theme),
                        SettingChoice.selected(leftClick)),
                new Settings.Notifications(
                        SettingChoice.selected(notices), quietHours.hours().orElse(null), eventLog.isSelected()),
                new Settings.Updates(interval.minutes(), recentDays.count(), overdueDays.count()),
                new Settings.Clock(attention.seconds(), problem.seconds(), servers.entered(), webDates.isSelected()),
                new Settings.Fixes(keepDays.count(), restorePointFirst.isSelected()),
                new Settings.Releases(selfUpdate.isSelected(), address()));
    }

    private String address() {
        return releaseAddress.getText().strip();
    }

    private NumberField number(String name, String label) {
        NumberField field = new NumberField(name, label);
        field.getDocument().addDocumentListener(new Typed(this::reportChange));
        return field;
    }

    private static JCheckBox box(String name) {
        JCheckBox box = new JCheckBox();
        box.setName(name);
        return box;
    }

    private void reportChange() {
        if (!filling) {
            changed.run();
        }
    }
}
