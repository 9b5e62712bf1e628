package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateClassTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05 Cumulative Update for Windows 11 Version 24H2 (KB5058411)|OS",
                "2026-05 Kumulatives Update (KB5058411)|OS",
                "Upgrade to Windows 10 Pro, version 1511|OS",
                "9WZDNCRFJBMP-MICROSOFT.WINDOWSSTORE|STORE",
                "9NBLGGH4NNS1|STORE",
                "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.381.1819.0)|DEFINITION",
                "Update for Microsoft Defender Antivirus antimalware platform - KB4052623|DEFINITION",
                "Intel - System - 10.1.1.44|DRIVER",
                "Realtek Semiconductor Corp. Driver Update (6.0.9381.1)|DRIVER",
                "Contoso Browser|OTHER",
            })
    void the_kind_is_recognized_by_title_and_article(String title, UpdateClass kind) {
        assertThat(UpdateClass.of(title, UpdateTitle.article(title))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feature update to Windows 10, version 22H2|true",
                "Funktionsupdate für Windows 10, Version 1809|true",
                "Windows 11, version 24H2|true",
                "Windows 11、バージョン 23H2|true",
                "Upgrade to Windows 11|true",
                "2026-05 Cumulative Update for Windows 11 Version 24H2 (KB5058411)|false",
                "Feature Update to Windows 11 23H2 via Enablement Package (KB5027397)|false",
                "Security Update (KB5068861) (26200.7171)|false",
                "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.381.1819.0)|false",
                "Intel - System - 10.1.1.44|false",
                "9NBLGGH4NNS1|false",
                "Contoso Browser|false",
            })
    void a_feature_update_names_windows_and_no_article_in_any_language(String title, boolean feature) {
        assertThat(UpdateClass.isFeatureUpdate(title)).isEqualTo(feature);
    }

    @Test
    void an_update_of_which_nothing_is_known_is_no_noise() {
        assertThat(UpdateClass.of(null, null)).isEqualTo(UpdateClass.OTHER);
        assertThat(UpdateClass.OTHER.isNoise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a - b - 1.2|DRIVER",
                "a - b - model 7 - 2.0.1|DRIVER",
                " - a - b - 1.2|DRIVER",
                "a - b - 12|OTHER",
                "a - 1.2|OTHER",
                "a - 1.2 - b|OTHER",
                "Windowsill 10|OTHER",
                "Screwdrivers|OTHER",
                "Windows 8.1 Update|OS",
            })
    void maker_class_and_version_make_a_driver(String title, UpdateClass kind) {
        assertThat(UpdateClass.of(title, null)).isEqualTo(kind);
    }
}
