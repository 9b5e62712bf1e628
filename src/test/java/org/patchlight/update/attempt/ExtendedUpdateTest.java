package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedUpdateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5068781)",
                "2026-02 Kumulatives Update für Windows 10 Version 22H2 für x64-basierte Systeme (KB5075912)",
                "Mise à jour cumulative 2026-01 pour Windows 10 Version 22H2 (KB5073724)",
                "Security Update for WINDOWS 10 VERSION 22h2 (KB5099001) 2027-03"
            })
    void a_monthly_update_after_the_end_of_support_proves_it(String title) {
        assertThat(ExtendedUpdate.isProvenBy(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-10 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5066791)",
                "2025-11 Cumulative Update for Windows 10 Version 22H2 (KB5071959)",
                "2025-11 Cumulative Update for .NET Framework for Windows 10 Version 22H2 for x64 (KB5068999)",
                "2025-11 Cumulative Update for Windows 11 Version 22H2 for x64-based Systems (KB5068865)",
                "2025-11 Cumulative Update for Windows 10 Version 1809 for x64-based Systems (KB5068791)",
                "Cumulative Update for Windows 10 Version 22H2 (KB5068781)",
                "2025-11 Cumulative Update for Windows 10 Version 22H2",
                "2025-13 Update for Windows 10 Version 22H2 (KB5068781)",
                "12025-11-04 Update for Windows 10 Version 22H2 (KB5068781)"
            })
    void every_other_title_proves_nothing(String title) {
        assertThat(ExtendedUpdate.isProvenBy(title)).isFalse();
    }

    @Test
    void no_title_proves_nothing() {
        assertThat(ExtendedUpdate.isProvenBy(null)).isFalse();
    }
}
