package org.patchlight.ui.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.settings.QuietHours;
import org.patchlight.settings.Settings;
import org.patchlight.settings.Settings.LeftClick;
import org.patchlight.settings.Settings.Notices;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.settings.SettingsRules;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;

/** The fields of the settings, and their validation. */
final class SettingsForm {
    final JCheckBox startWithWindows;
    final JCheckBox webDates;
    final JCheckBox restorePointFirst;
    final NumberField interval;
    final NumberField attention;
    final NumberField problem;
    final NumberField recentDays;
    final NumberField overdueDays;
    final NumberField keepDays;
    final Servers servers;
    final JComboBox<SettingChoice<Notices>> notices;
    final JComboBox<SettingChoice<Theme>> theme;
    final JComboBox<SettingChoice<LeftClick>> leftClick;
    final Reason intervalReason;
    final Reason thresholdsReason;
    final Reason serversReason;
    final Reason recentDaysReason;
    final Reason overdueDaysReason;
    final Reason keepDaysReason;
    private final Runnable changed;
    /** Set in the file only; the form keeps it. */
    private @Nullable QuietHours quietHours;

    private boolean filling;

    /**
     * A form with empty fields.
     *
     * @param wording the texts
     * @param changed called when the user changed a field
     */
    SettingsForm(Wording wording, Runnable changed) {
        this.changed = changed;
        startWithWindows = new JCheckBox();
        startWithWindows.setName("start-with-windows");
        Buttons.label(startWithWindows, wording.say("ui.settings.start"));
        webDates = new JCheckBox();
        webDates.setName("web-dates");
        Buttons.label(webDates, wording.say("ui.settings.web-dates"));
        restorePointFirst = new JCheckBox();
        restorePointFirst.setName("restore-point-first");
        Buttons.label(restorePointFirst, wording.say("ui.settings.restore-point-first"));
        interval = new NumberField("interval", wording.say("ui.settings.interval"));
        attention = new NumberField("attention", wording.say("ui.settings.attention"));
        problem = new NumberField("problem", wording.say("ui.settings.problem"));
        recentDays = new NumberField("recent-days", wording.say("ui.settings.recent-days"));
        overdueDays = new NumberField("overdue-days", wording.say("ui.settings.overdue-days"));
        keepDays = new NumberField("keep-days", wording.say("ui.settings.keep-days"));
        servers = new Servers(wording.say("ui.settings.servers"));
        notices = SettingChoice.box("notices", wording, Notices.values(), Notices::id);
        theme = SettingChoice.box("theme", wording, Theme.values(), Theme::id);
        leftClick = SettingChoice.box("left-click", wording, LeftClick.values(), LeftClick::id);
        intervalReason = new Reason(wording, interval);
        thresholdsReason = new Reason(wording, problem);
        serversReason = new Reason(wording, servers);
        recentDaysReason = new Reason(wording, recentDays);
        overdueDaysReason = new Reason(wording, overdueDays);
        keepDaysReason = new Reason(wording, keepDays);
        List.of(interval, attention, problem, recentDays, overdueDays, keepDays, servers)
                .forEach(this::listen);
        notices.addActionListener(choice -> reportChange());
        theme.addActionListener(choice -> reportChange());
        leftClick.addActionListener(choice -> reportChange());
        startWithWindows.addActionListener(choice -> reportChange());
        webDates.addActionListener(choice -> reportChange());
        restorePointFirst.addActionListener(choice -> reportChange());
    }

    /** Shows these settings, without reporting a change. */
    void fill(Settings settings) {
        filling = true;
        try {
            startWithWindows.setSelected(settings.general().startWithWindows());
            webDates.setSelected(settings.clock().webDates());
            restorePointFirst.setSelected(settings.fixes().restorePointFirst());
            interval.put(settings.updates().interval().toMinutes());
            attention.put(settings.clock().attention().toSeconds());
            problem.put(settings.clock().problem().toSeconds());
            recentDays.put(settings.updates().recentDays());
            overdueDays.put(settings.updates().overdueDays());
            keepDays.put(settings.fixes().keepOldFoldersDays());
            servers.put(settings.clock().servers());
            SettingChoice.select(notices, settings.notifications().notices());
            SettingChoice.select(theme, settings.general().theme());
            SettingChoice.select(leftClick, settings.general().leftClick());
            quietHours = settings.notifications().quietHoursOrNull();
        } finally {
            filling = false;
        }
    }

    /** Validates every field and shows the reasons below them. Returns the settings if all are valid. */
    Optional<Settings> validate() {
        List<Boolean> good = new ArrayList<>();
        good.add(intervalReason.show(whole(interval).or(() -> SettingsRules.interval(minutes(interval)))));
        good.add(thresholdsReason.show(whole(attention)
                .or(() -> whole(problem))
                .or(() -> SettingsRules.thresholds(seconds(attention), seconds(problem)))));
        good.add(serversReason.show(SettingsRules.servers(servers.entered())));
        good.add(recentDaysReason.show(whole(recentDays).or(() -> SettingsRules.recentDays(count(recentDays)))));
        good.add(overdueDaysReason.show(whole(overdueDays).or(() -> SettingsRules.overdueDays(count(overdueDays)))));
        good.add(keepDaysReason.show(whole(keepDays).or(() -> SettingsRules.keepOldFoldersDays(count(keepDays)))));
        return good.contains(false) ? Optional.empty() : Optional.of(settings());
    }

    private Settings settings() {
        return new Settings(
                new Settings.General(
                        startWithWindows.isSelected(),
                        SettingChoice.selected(theme),
                        SettingChoice.selected(leftClick)),
                new Settings.Notifications(SettingChoice.selected(notices), quietHours),
                new Settings.Updates(minutes(interval), count(recentDays), count(overdueDays)),
                new Settings.Clock(seconds(attention), seconds(problem), servers.entered(), webDates.isSelected()),
                new Settings.Fixes(count(keepDays), restorePointFirst.isSelected()));
    }

    private static Optional<Message> whole(NumberField field) {
        OptionalLong number = field.number();
        return number.isPresent() ? Optional.empty() : Optional.of(Message.of("ui.settings.whole-number"));
    }

    private static Duration minutes(NumberField field) {
        return Duration.ofMinutes(field.number().orElseThrow());
    }

    private static Duration seconds(NumberField field) {
        return Duration.ofSeconds(field.number().orElseThrow());
    }

    private static int count(NumberField field) {
        return Math.toIntExact(field.number().orElseThrow());
    }

    private void listen(JTextComponent field) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent change) {
                reportChange();
            }

            @Override
            public void removeUpdate(DocumentEvent change) {
                reportChange();
            }

            @Override
            public void changedUpdate(DocumentEvent change) {
                reportChange();
            }
        });
    }

    private void reportChange() {
        if (!filling) {
            changed.run();
        }
    }
}
