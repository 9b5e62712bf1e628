package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Culprit;
import org.patchlight.health.Culprit.Kind;

class BrokenPackageTest {
    private static final String KEY = "~31bf3856ad364e35~";

    @ParameterizedTest
    @CsvSource({
        "Package_7_for_KB5001234, amd64~~10.0.1.3, KB5001234, KB5001234, x64",
        "package_for_kb4012212, x86~~6.1.1.1, kb4012212, KB4012212, x86",
        "Package_for_RollupFix, amd64~~19041.5000.1.1, , 19041.5000, x64",
        "PACKAGE_FOR_ROLLUPFIX, arm64~~26100.2894.1.9, , 26100.2894, ARM64",
        "Package_for_RollupFix, amd64~~22621.819.1.6, KB5020044, KB5020044, x64",
        "Package_for_ServicingStack, amd64~~19041.1.1.2, , , ",
        "Package_for_KB5001234, amd64~~10.0.1.3, KB12, , ",
        "Package_for_KB5001234, amd64~~10.0.1.3, KB50012345678, , ",
        "Package_for_KB5001234, amd64~~10.0.1.3, 'KB5001234&x', , ",
        "Microsoft-Windows-Client-LanguagePack-Package, amd64~de-DE~10.0.22621.1, KB5001234, , ",
        "Microsoft-Windows-Foundation-Package, amd64~~10.0.22621.1, , , "
    })
    void only_packages_of_updates_are_in_the_catalog(
            String name, String rest, @Nullable String kb, @Nullable String query, @Nullable String processor) {
        Culprit culprit = new Culprit(Kind.PACKAGE, name + KEY + rest, null, kb, null);
        assertThat(BrokenPackage.first(List.of(culprit))
                        .map(BrokenPackage::query)
                        .orElse(null))
                .isEqualTo(query);
        BrokenPackage.first(List.of(culprit))
                .ifPresent(found -> assertThat(found.architecture()).hasValue(processor));
    }

    @Test
    void other_culprits_are_no_packages() {
        Culprit driver = new Culprit(Kind.DRIVER, "package_x.inf", null, "KB5001234", null);
        assertThat(BrokenPackage.first(List.of(driver))).isEmpty();
        assertThat(BrokenPackage.first(List.of(driver, broken()))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "update-failed, repair-component-store retry-update, repair-component-store reinstall-package retry-update",
        "component-store-corrupt, repair-component-store, repair-component-store reinstall-package",
        "component-store-corrupt, reinstall-windows, reinstall-package reinstall-windows",
        "update-failed, run-troubleshooter reinstall-windows, run-troubleshooter reinstall-package reinstall-windows",
        "update-failed, retry-update, retry-update",
        "update-failed, reset-update-cache retry-update, reset-update-cache retry-update",
        "upgrade-failed, repair-component-store, repair-component-store",
        "store-repair-failed, repair-component-store, repair-component-store",
        "update-failed, reinstall-package repair-component-store, reinstall-package repair-component-store"
    })
    void it_comes_after_the_repair_of_the_store_and_before_a_new_windows(String id, String fixes, String more) {
        assertThat(BrokenPackage.offered(id, Arrays.asList(fixes.split(" ")), List.of(broken())))
                .containsExactly(more.split(" "));
        assertThat(BrokenPackage.offered(id, Arrays.asList(fixes.split(" ")), List.of()))
                .containsExactly(fixes.split(" "));
    }

    private static Culprit broken() {
        return new Culprit(Kind.PACKAGE, "Package_for_KB5001234" + KEY + "amd64~~10.0.1.3", null, "KB5001234", null);
    }
}
