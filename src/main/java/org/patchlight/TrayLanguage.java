package org.patchlight;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.cli.CommonOptions;
import org.patchlight.machine.LocalZone;
import org.patchlight.settings.Settings.General;
import org.patchlight.settings.SettingsStore;
import org.patchlight.words.Languages;
import org.patchlight.words.Words;

/**
 * The language of the tray and its windows: the one that {@code --lang} names, else that of the settings, else that of
 * the desktop. Commands speak English unless {@code --lang} names another, so that scripts can rely on their texts.
 */
final class TrayLanguage {
    private TrayLanguage() {}

    /**
     * The words of the tray. They follow the settings while it runs.
     *
     * @param settings the settings; empty as long as they can't be read
     */
    static Words words(CommonOptions options, Supplier<Optional<SettingsStore>> settings) {
        Optional<String> asked = Optional.ofNullable(options.language());
        return Words.live(
                () -> Languages.spoken(
                        asked.or(() -> settings.get().flatMap(TrayLanguage::chosen))
                                .orElse(""),
                        Locale.getDefault(Locale.Category.DISPLAY)),
                LocalZone::current);
    }

    private static Optional<String> chosen(SettingsStore settings) {
        String language = settings.current().general().language();
        return language.equals(General.SYSTEM_LANGUAGE) ? Optional.empty() : Optional.of(language);
    }
}
