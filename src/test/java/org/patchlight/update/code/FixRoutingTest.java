package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.words.Words;

class FixRoutingTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x80070002|reset-update-cache,retry-update",
                "0x80070003|reset-update-cache,retry-update",
                "0x80073712|repair-component-store",
                "0x800F081F|repair-component-store",
                "0x800F0915|repair-component-store",
                "0x80070422|restore-update-services,retry-update",
                "0x80072F8F|resync-clock,retry-update",
                "0x80248007|reset-update-cache,retry-update",
                "0xC800FFFF|reset-update-cache,retry-update",
                "0x80246002|reset-update-cache,retry-update",
                "0x80246005|retry-update",
                "0x80240016|restart-pc,retry-update",
                "0x8024002E|''",
                "0x8024402C|retry-update",
                "0x80072EFD|retry-update",
                "0x80070005|retry-update",
                "0x80070070|''",
                "0x8007000D|reset-update-cache,retry-update",
                "0xC1900101|update-drivers,run-media-creation-tool",
                "0x8ABC0001|retry-update",
                "0x00240005|''",
            })
    void each_code_leads_to_its_fixes(String code, String fixes) {
        assertThat(Explanation.of(code(code)).fixes()).isEqualTo(list(fixes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x80072F8F | clock-wrong      | clock-wrong         | resync-clock,retry-update
            0x80072F8F | !clock-wrong     | secure-connection   | retry-update
            0x800B0109 | clock-wrong      | clock-wrong         | resync-clock,retry-update
            0x800B0109 | ''               | secure-connection   | retry-update
            0x80240016 | restart-pending  | restart-needed      | restart-pc,retry-update
            0x80240016 | !restart-pending | other-installation  | retry-update,restart-pc
            0x80240009 | restart-pending  | restart-needed      | restart-pc,retry-update
            0x800F0825 | removal          | permanent-package   | ''
            0x800F0825 | !removal         | component-store     | repair-component-store
            0x80070003 | driver           | driver-files        | rescan-devices,update-drivers,retry-update
            0x80070003 | upgrade          | upgrade-files       | reset-update-cache,run-media-creation-tool
            0x80070003 | ''               | update-files        | reset-update-cache,retry-update
            0x8024402C | hosts-blocked    | hosts-file          | ''
            0x8024402C | offline          | no-network          | retry-update
            0x8024402C | ''               | name-not-found      | retry-update
            0x8024402F | offline          | web-filter          | retry-update
            0x80070490 | store-damaged    | component-store     | repair-component-store,retry-update
            0x80070490 | ''               | component-data      | repair-component-store,retry-update
            0x8024500C | managed          | organisation        | ''
            0x8024500C | ''               | policy              | ''
            0x80246008 | service-disabled | service-disabled    | restore-update-services,retry-update
            0x80070643 | ''               | installer-or-recovery-partition | retry-update
            0x800F0922 | disk-low         | disk-full           | ''
            0x800F0922 | component-installer | component-installer | retry-update
            0x80070002 | component-installer | component-data   | repair-component-store,retry-update
            0x8007000D | component-installer | component-data   | repair-component-store,retry-update
            0x80070003 | driver-queue     | driver-files        | rescan-devices,update-drivers,retry-update
            0x80070490 | driver-queue     | driver-files        | rescan-devices,update-drivers,retry-update
            0x8007000D | driver-queue     | driver-files        | rescan-devices,update-drivers,retry-update
            0x80070002 | payload-staging  | payload-missing     | repair-component-store,retry-update
            0x80070003 | payload-staging  | payload-missing     | repair-component-store,retry-update
            0x80070002 | package-change   | component-data      | repair-component-store,retry-update
            0x800F081F | feature-change   | feature-source      | retry-update
            0x800F081F | ''               | component-store     | repair-component-store
            0x80073712 | feature-change   | component-store     | repair-component-store
            0x80070003 | feature-change   | component-data      | repair-component-store,retry-update
            0x80070002 | upgrade-driver   | upgrade-driver      | update-drivers,run-media-creation-tool
            0x80070490 | upgrade,upgrade-driver | upgrade-driver | update-drivers,run-media-creation-tool
            0x8007001F | upgrade,upgrade-driver | upgrade-driver | update-drivers,run-media-creation-tool
            0x80070070 | upgrade,upgrade-driver | disk-full     | ''
            0x8007000D | package-change   | component-data      | repair-component-store,retry-update
            0x80070570 | image-apply      | image-damaged       | run-media-creation-tool
            0x80070570 | upgrade          | image-damaged       | run-media-creation-tool
            0x80070570 | ''               | component-store     | repair-component-store
            0x80070005 | user-data-migration | user-files       | run-media-creation-tool
            0x80070643 | external-installer | installer-exit-code | retry-update
            0x8024200B | external-installer | installer-exit-code | retry-update
            0x80070652 | external-installer | other-installation | retry-update,restart-pc
            0x8007042B | upgrade          | upgrade-setup       | run-media-creation-tool
            0x80240438 | ''               | server-unreachable  | retry-update
            0x8024001B | ''               | agent-updating      | retry-update
            0x80073CF9 | ''               | store-app           | retry-update,restart-pc
            0xC01A001D | ''               | transaction-log-full | restart-pc,retry-update
            0x8007043C | ''               | safe-mode           | restart-pc,retry-update
            """)
    void circumstances_decide_between_causes(String code, String circumstance, String cause, String fixes) {
        Routing routing = FixRouting.of(code(code), Circumstances.ofIds(list(circumstance)));
        assertThat(routing.cause()).map(FailureCause::id).contains(cause);
        assertThat(routing.fixes()).isEqualTo(list(fixes));
        assertThat(routing.possible().get(0)).isEqualTo(routing.decidedOrNull());
    }

    @Test
    void codes_that_a_repair_installation_solves_are_marked_and_none_ends_at_trying_again() {
        assertThat(TableResource.rows(ReinstallCodes.class, "reinstall-codes.tsv", 2))
                .hasSize(26)
                .allSatisfy(row -> {
                    Explanation explanation = Explanation.of(code(row.get(0)));
                    assertThat(explanation.needsReinstallation()).isTrue();
                    assertThat(explanation.routing().possible().get(0).cause().id())
                            .isNotIn("servicing", "unknown", "installer");
                });
        assertThat(Explanation.of(new Hresult(0x80070422)).needsReinstallation())
                .isFalse();
    }

    @Test
    void where_only_what_is_not_known_decides_all_causes_are_named() {
        Routing routing = FixRouting.of(new Hresult(0x80072F8F), Circumstances.NONE);
        assertThat(routing.cause()).isEmpty();
        assertThat(routing.possible())
                .extracting(row -> row.cause().id())
                .containsExactly("clock-wrong", "secure-connection");
        assertThat(FixRouting.of(new Hresult(0x800F0825), Circumstances.NONE).possible())
                .extracting(row -> row.cause().id())
                .containsExactly("permanent-package", "component-store");
    }

    @Test
    void a_code_that_says_that_nothing_failed_has_no_cause() {
        assertThat(FixRouting.of(new Hresult(0x00240005), Circumstances.NONE).possible())
                .isEmpty();
    }

    @Test
    void every_row_names_its_source_and_fixes_that_there_are() {
        Set<String> known = FixCatalogue.all(TrustedTime.NONE).stream()
                .map(fix -> fix.declaration().id())
                .collect(Collectors.toSet());
        assertThat(FixRouting.rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.codes()).isNotEmpty();
            assertThat(row.fixes()).doesNotHaveDuplicates().allMatch(known::contains);
        });
    }

    @Test
    void every_row_can_be_reached() {
        Set<Route> reached = new HashSet<>();
        Stream<Hresult> named = FixRouting.rows().stream()
                .flatMap(row -> row.codes().stream())
                .flatMap(code -> CodeSpelling.parse(code).stream());
        List<Hresult> codes = Stream.of(
                        ErrorCatalogue.entries().stream().map(ErrorCatalogue.Entry::code),
                        named,
                        Stream.of(new Hresult(0x8ABC0001)))
                .flatMap(codesOfOne -> codesOfOne)
                .distinct()
                .toList();
        List<Circumstances> all = Stream.concat(
                        Stream.of(Circumstances.NONE),
                        Stream.of(Circumstance.values())
                                .flatMap(one ->
                                        Stream.of(Circumstances.NONE.with(one), Circumstances.NONE.without(one))))
                .toList();
        for (Hresult code : codes) {
            for (Circumstances known : all) {
                Route decided = FixRouting.of(code, known).decidedOrNull();
                if (decided != null) {
                    reached.add(decided);
                }
            }
        }
        assertThat(FixRouting.rows()).allMatch(reached::contains);
    }

    @Test
    void every_circumstance_decides_something() {
        Set<Circumstance> used = FixRouting.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.conditionOrNull()))
                .map(Route.Condition::circumstance)
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrder(Circumstance.values());
    }

    @Test
    void every_cause_and_condition_has_words() {
        assertThat(FixRouting.rows()).allSatisfy(row -> {
            assertThat(words.say(row.cause().title())).endsWith(".");
            assertThat(words.say(row.cause().advice())).endsWith(".");
            row.when().ifPresent(when -> assertThat(words.say(when)).isNotBlank());
        });
    }

    /** The facts: a reset helps with downloaded files and the database, and never with the network or policies. */
    @Test
    void the_cache_is_reset_for_what_lies_in_it_alone() {
        assertThat(FixRouting.rows().stream()
                        .filter(row -> row.fixes().contains("reset-update-cache"))
                        .map(row -> row.cause().id())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "update-files", "damaged-download", "update-database", "upgrade-files", "signature");
        assertThat(FixRouting.rows().stream()
                        .filter(row -> Set.of(
                                        "policy",
                                        "organisation",
                                        "disk-full",
                                        "cancelled",
                                        "permanent-package",
                                        "hosts-file")
                                .contains(row.cause().id())))
                .isNotEmpty()
                .allMatch(row -> row.fixes().isEmpty());
        assertThat(FixRouting.rows().stream().flatMap(row -> row.fixes().stream()))
                .as("a legacy setting resolves no code")
                .doesNotContain("allow-os-upgrade");
    }

    @Test
    void the_fixes_of_several_codes_end_with_trying_again() {
        Hresult plain = new Hresult(0x80070643);
        assertThat(FixRouting.of(List.of(plain, Hresult.FILE_NOT_FOUND)))
                .containsExactly("reset-update-cache", "retry-update");
    }

    @Test
    void only_codes_that_say_so_are_store_corruption() {
        assertThat(isStoreCorruption(0x80073712)).isTrue();
        assertThat(isStoreCorruption(0x80070490)).isFalse();
        assertThat(isStoreCorruption(0x80070002)).isFalse();
        assertThat(isStoreCorruption(0x800F0825)).as("may be a removal").isFalse();
    }

    private static boolean isStoreCorruption(int code) {
        return FixRouting.isStoreCorruption(new Hresult(code), Circumstances.NONE);
    }

    private static Hresult code(String spelling) {
        return CodeSpelling.parse(spelling).orElseThrow();
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(",", -1));
    }
}
