package org.patchlight.update.fix;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * The language in which Windows was installed. Installation media keep files and programs only if theirs is the same;
 * otherwise Setup ends with 0xC1900204. Windows stores it as the hexadecimal number of a locale ({@code Nls\Language},
 * {@code InstallLanguage}).
 */
final class MediumLanguage {
    private static final RegistryKey KEY = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Nls\\Language");

    /** The languages that Microsoft offers media in ([MS-LCID]). */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("0401", "ar-SA"),
            Map.entry("0402", "bg-BG"),
            Map.entry("0404", "zh-TW"),
            Map.entry("0405", "cs-CZ"),
            Map.entry("0406", "da-DK"),
            Map.entry("0407", "de-DE"),
            Map.entry("0408", "el-GR"),
            Map.entry("0409", "en-US"),
            Map.entry("040a", "es-ES"),
            Map.entry("040b", "fi-FI"),
            Map.entry("040c", "fr-FR"),
            Map.entry("040d", "he-IL"),
            Map.entry("040e", "hu-HU"),
            Map.entry("0410", "it-IT"),
            Map.entry("0411", "ja-JP"),
            Map.entry("0412", "ko-KR"),
            Map.entry("0413", "nl-NL"),
            Map.entry("0414", "nb-NO"),
            Map.entry("0415", "pl-PL"),
            Map.entry("0416", "pt-BR"),
            Map.entry("0418", "ro-RO"),
            Map.entry("0419", "ru-RU"),
            Map.entry("041a", "hr-HR"),
            Map.entry("041b", "sk-SK"),
            Map.entry("041d", "sv-SE"),
            Map.entry("041e", "th-TH"),
            Map.entry("041f", "tr-TR"),
            Map.entry("0422", "uk-UA"),
            Map.entry("0424", "sl-SI"),
            Map.entry("0425", "et-EE"),
            Map.entry("0426", "lv-LV"),
            Map.entry("0427", "lt-LT"),
            Map.entry("0804", "zh-CN"),
            Map.entry("0809", "en-GB"),
            Map.entry("080a", "es-MX"),
            Map.entry("0816", "pt-PT"),
            Map.entry("0c0a", "es-ES"),
            Map.entry("0c0c", "fr-CA"),
            Map.entry("241a", "sr-Latn-RS"));

    private MediumLanguage() {}

    /** Its name in English, with the number that Windows stores; empty if Windows does not report it. */
    static Optional<String> of(RegistryView registry) throws PcException {
        return registry.text(KEY, "InstallLanguage")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[0-9a-f]{4}"))
                .map(MediumLanguage::named);
    }

    /** Its tag, such as {@code en-US}; empty if Windows does not report it, or Microsoft offers no media in it. */
    static Optional<String> tag(RegistryView registry) throws PcException {
        return registry.text(KEY, "InstallLanguage")
                .flatMap(text -> Optional.ofNullable(TAGS.get(text.strip().toLowerCase(Locale.ROOT))));
    }

    private static String named(String number) {
        String tag = TAGS.get(number);
        return tag == null
                ? "0x" + number
                : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " (" + tag + ")";
    }
}
