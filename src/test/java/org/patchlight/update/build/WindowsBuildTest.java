package org.patchlight.update.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsBuildTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5050101) (26100.2894) | 26100.2894
            Kumulatives Update f\u00FCr Windows 11 Version 23H2, 2024-07 (KB5040102) (22631.3880)               | 22631.3880
            December 12, 2023\u2014KB5033103 (OS Build 19045.3803)                                              | 19045.3803
            \u7D2F\u7A4D\u66F4\u65B0 (KB5040104) (22631.3880)                                                   | 22631.3880
            KB5033105 (OS Builds 19044.3803 and 19045.3803)                                                     | 19045.3803
            Update (KB5033106) (Build 19045.3803.)                                                              | 19045.3803
            """)
    void a_title_with_a_build_in_brackets_names_it(String title, String build) {
        assertThat(WindowsBuild.inTitle(title)).get().hasToString(build);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-12 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5033107)",
                "2025-01 Cumulative Update for .NET Framework 3.5 and 4.8.1 (KB5049108)",
                "Windows Malicious Software Removal Tool x64 - v5.120 (KB890830)",
                "Security Intelligence Update (Version 1.419.182.0)",
                "Example - System - (10.0.19041.5)",
                "Windows 11 Insider Preview 10.0.26120.2510 (ge_release)",
                "Windows 11 Insider Preview (10.0.22635.3646)",
                "Builds 22631.1 and (22621.2) (22631.3)",
                "Update 19045.3803 (KB5033109)",
                "(7601.24544)",
                "(19045.)",
                "(19045.3803x)",
                "(19045.1234567)",
                ")(19045",
                ""
            })
    void other_titles_name_none(String title) {
        assertThat(WindowsBuild.inTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3803.1.11, 19041.3803",
        "package_for_rollupfix~31bf3856ad364e35~arm64~~26100.2894.1.16, 26100.2894",
        "Package_for_RollupFix~31bf3856ad364e35~x86~~14393.2007.1.8, 14393.2007"
    })
    void the_package_of_a_cumulative_update_names_its_build(String identity, String build) {
        assertThat(WindowsBuild.ofPackage(identity)).get().hasToString(build);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Package_for_ServicingStack_3803~31bf3856ad364e35~amd64~~19041.3803.1.2",
                "Package_for_DotNetRollup~31bf3856ad364e35~amd64~~10.0.4690.3",
                "Package_for_KB5033110~31bf3856ad364e35~amd64~~19041.3803.1.0",
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~7601.24544.1.9",
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~",
                "Package_for_RollupFix~"
            })
    void other_packages_name_none(String identity) {
        assertThat(WindowsBuild.ofPackage(identity)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19041, 19045, true",
        "22621, 22631, true",
        "26100, 26200, true",
        "18362, 18363, true",
        "19045, 22621, false",
        "22631, 22635, false",
        "26100, 26120, false",
        "17763, 17763, true"
    })
    void an_enablement_package_makes_no_other_windows(int one, int other, boolean same) {
        assertThat(new WindowsBuild(one, 5).isSameWindows(new WindowsBuild(other, 7)))
                .isEqualTo(same);
    }
}
