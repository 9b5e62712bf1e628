package org.patchlight.pc.windows.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Ended;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;
import org.patchlight.pc.agent.UpdateOrder;

/** The real path to the update agent: child process and COM, and how both can fail. */
@EnabledOnOs(OS.WINDOWS)
class WindowsAgentTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Instant TIME = Instant.parse("2026-03-29T01:30:15Z");
    private static final AgentEntry ENTRY = entry(TIME, "One (KB5000001)");
    private static final AgentEntry OTHER = entry(TIME.minusSeconds(60), "Two (KB5000002)");

    @TempDir
    private Path folder;

    private FakeAgent agent;

    @BeforeEach
    void register() {
        agent = FakeAgent.register(folder);
    }

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void returns_every_field_of_an_entry_and_releases_its_objects() throws Exception {
        agent.history(List.of(ENTRY));
        assertThat(given(memory().history()).newestFirst()).containsExactly(ENTRY);
        assertThat(agent.log())
                .contains("session.ClientApplicationID(Patchlight)", "searcher.QueryHistory(0)")
                .endsWith("live 0");
    }

    @Test
    void reports_when_something_last_worked_and_that_a_restart_is_needed() throws Exception {
        agent.line("results.LastSearchSuccessDate", "date:" + FakeAgent.date(TIME))
                .line("system.RebootRequired", "bool:1");
        AgentMemory memory = memory();
        assertThat(given(memory.results())).isEqualTo(new AgentMemory.Results(TIME, null));
        assertThat(given(memory.restartRequired())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scode", "filled", "direct"})
    void a_disabled_service_is_the_true_code_of_the_part_that_it_fails(String how) throws Exception {
        agent.line("searcher.GetTotalHistoryCount", how + ":0x80070422");
        AgentMemory memory = memory();
        assertThat(memory.history()).isEqualTo(new AgentPart.Refused<>("GetTotalHistoryCount", 0x80070422));
        assertThat(given(memory.results())).isEqualTo(new AgentMemory.Results(null, null));
    }

    @Test
    void a_damaged_entry_loses_itself_alone() throws Exception {
        agent.history(List.of(ENTRY, OTHER)).line("entry0.Date", "scode:0x8024FFFF");
        assertThat(given(memory().history())).isEqualTo(new AgentMemory.History(List.of(OTHER), 1));
        agent.history(List.of(ENTRY, OTHER)).line("history.Item.1", "direct:0x800706BA");
        assertThat(given(memory().history())).isEqualTo(new AgentMemory.History(List.of(ENTRY), 1));
        agent.history(List.of(ENTRY, OTHER)).line("entry0.ResultCode", "decimal");
        assertThat(given(memory().history())).isEqualTo(new AgentMemory.History(List.of(OTHER), 1));
        agent.history(List.of(ENTRY, OTHER)).line("entry0.Date", "date:1e300");
        assertThat(given(memory().history())).isEqualTo(new AgentMemory.History(List.of(OTHER), 1));
    }

    @Test
    void what_older_agents_lack_is_left_out() throws Exception {
        agent.history(List.of(ENTRY))
                .without("entry0.UnmappedResultCode")
                .without("entry0.ClientApplicationID")
                .line("entry0.UpdateIdentity", "nothing");
        AgentEntry bare = new AgentEntry(1, 4, ENTRY.hresult(), 0, TIME, null, 0, ENTRY.titleOrNull(), null, null);
        assertThat(given(memory().history()).newestFirst()).containsExactly(bare);
    }

    @Test
    void offers_are_searched_for_offline() throws Exception {
        agent.line("offers.Count", "i4:3");
        offer(0, "i4:1");
        offer(1, "i4:2");
        agent.line("offer1.DriverModel", "text:TS5300")
                .line("offer1.DriverProvider", "text:Canon")
                .line("offer1.DriverClass", "text:Printer")
                .line("offer1.DriverHardwareID", "text:usbprint\\canonts5300")
                .line("offer1.DriverVerDate", "date:45034")
                .line("offer1.DeviceProblemNumber", "i4:28");
        offer(2, "i4:2");
        AgentOffers offers = question().offers(LIMIT);
        assertThat(offers)
                .isEqualTo(new AgentOffers(
                        List.of(
                                new OfferedUpdate("id0", "Title 0", true, false, null),
                                new OfferedUpdate(
                                        "id1",
                                        "Title 1",
                                        true,
                                        false,
                                        new OfferedUpdate.Driver(
                                                "TS5300",
                                                "Canon",
                                                "Printer",
                                                "usbprint\\canonts5300",
                                                LocalDate.of(2023, 4, 18),
                                                28))),
                        1,
                        true));
        assertThat(agent.log())
                .containsSubsequence(
                        "searcher.Online(false)", "searcher.Search(IsInstalled=0 and IsHidden=0)", "live 0");
    }

    @Test
    void a_search_that_was_not_complete_says_so_and_one_that_failed_is_no_offer() throws Exception {
        agent.line("found.ResultCode", "i4:3");
        assertThat(question().offers(LIMIT)).isEqualTo(new AgentOffers(List.of(), 0, false));
        agent.line("found.ResultCode", "i4:4");
        assertThat(refusal(() -> question().offers(LIMIT)).reason()).isEqualTo(Reason.FAILED);
        agent.line("searcher.Search", "scode:0x8024402C");
        assertThat(refusal(() -> question().offers(LIMIT)).code()).isEqualTo(0x8024402C);
        agent.line("searcher.Search", "direct:0x80070005");
        assertThat(refusal(() -> question().offers(LIMIT)).reason()).isEqualTo(Reason.DENIED);
    }

    @Test
    void exactly_the_drivers_that_are_ordered_are_downloaded_and_installed_one_by_one() throws Exception {
        agent.offer(0, 2, "one").offer(1, 2, "two").offer(2, 1, "three").offer(3, 2, "three");
        AgentInstallation done = install(UpdateOrder.Kind.DRIVER, "TWO", "three");
        assertThat(done.updates())
                .containsExactly(
                        new Ended("two", "Title 1", Outcome.INSTALLED, 0),
                        new Ended("three", "Title 3", Outcome.INSTALLED, 0));
        assertThat(agent.log())
                .containsSubsequence(
                        "installer.AllowSourcePrompts(false)",
                        "searcher.Online(false)",
                        "searcher.Search(IsInstalled=0 and IsHidden=0 and Type='Driver')",
                        "collection.Add(offer1)",
                        "downloader.Updates(collection)",
                        "installer.Updates(collection)",
                        "collection.Add(offer3)",
                        "live 0")
                .doesNotContain("collection.Add(offer0)", "collection.Add(offer2)");
    }

    @Test
    void what_asks_a_person_is_left_alone_and_a_licence_without_text_is_none() throws Exception {
        agent.offer(0, 2, "asks").line("behaviour0.CanRequestUserInput", "bool:1");
        agent.offer(1, 2, "licence").line("offer1.EulaAccepted", "bool:0").line("offer1.EulaText", "text:You agree");
        agent.offer(2, 2, "formality")
                .line("offer2.EulaAccepted", "bool:0")
                .line("offer2.AcceptEula", "empty")
                .line("offer2.InstallationBehavior", "nothing")
                .line("offer2.IsDownloaded", "bool:1");
        assertThat(install(UpdateOrder.Kind.DRIVER, "asks", "licence", "formality")
                        .updates())
                .extracting(Ended::outcome)
                .containsExactly(Outcome.NEEDS_PERSON, Outcome.NEEDS_PERSON, Outcome.INSTALLED);
        assertThat(agent.log()).doesNotContain("downloader.Updates(collection)", "collection.Add(offer1)");
    }

    @Test
    void what_fails_or_is_refused_is_reported_for_that_update_alone() throws Exception {
        agent.offer(0, 2, "a").line("download.ResultCode", "i4:4").line("ownresult.HResult", "i4:2149842967");
        assertThat(install(UpdateOrder.Kind.DRIVER, "a").updates())
                .containsExactly(new Ended("a", "Title 0", Outcome.FAILED, 0x80240017));
        agent.line("download.ResultCode", "i4:2").line("installer.Install", "scode:0x80240016");
        assertThat(install(UpdateOrder.Kind.DRIVER, "a").updates())
                .containsExactly(new Ended("a", "Title 0", Outcome.FAILED, 0x80240016));
        agent.line("installer.Install", "object:installation").line("installation.RebootRequired", "bool:1");
        assertThat(install(UpdateOrder.Kind.DRIVER, "a").restartRequired()).isTrue();
    }

    @Test
    void nothing_is_installed_before_a_pending_restart_or_without_the_right() {
        agent.offer(0, 2, "a").line("installer.RebootRequiredBeforeInstallation", "bool:1");
        assertThat(refusal(() -> install(UpdateOrder.Kind.DRIVER, "a")).code()).isEqualTo(0x80240016);
        agent.line("session.CreateUpdateInstaller", "direct:0x80070005");
        assertThat(refusal(() -> install(UpdateOrder.Kind.DRIVER, "a")).reason())
                .isEqualTo(Reason.DENIED);
        assertThat(refusal(() -> question().isInstalling(LIMIT)).reason()).isEqualTo(Reason.DENIED);
    }

    @Test
    void an_installation_that_hangs_ends_at_its_limit() {
        agent.offer(0, 2, "a").line("installer.Install", "hang");
        List<Integer> progress = new CopyOnWriteArrayList<>();
        UpdateOrder order = new UpdateOrder(UpdateOrder.Kind.DRIVER, false, List.of("a"));
        PcException late = refusal(() -> question().install(order, Duration.ofSeconds(20), progress::add));
        assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(progress).containsExactly(0, 50);
    }

    @Test
    void an_interrupt_while_waiting_cancels_the_call() throws Exception {
        agent.offer(0, 2, "a").line("installer.Install", "hang");
        UpdateOrder order = new UpdateOrder(UpdateOrder.Kind.DRIVER, false, List.of("a"));
        Thread waiting = Thread.currentThread();
        PcException off = refusal(() -> question().install(order, LIMIT, percent -> waiting.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(off.isCancelled()).isTrue();
    }

    @Test
    void a_call_that_hangs_ends_at_its_limit() {
        agent.line("searcher.GetTotalHistoryCount", "hang");
        assertThat(refusal(() -> question().memory(10, Duration.ofSeconds(5))).reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void a_child_that_dies_is_a_failure_with_its_exit_code() {
        agent.line("searcher.GetTotalHistoryCount", "crash");
        PcException died = refusal(WindowsAgentTest::memory);
        assertThat(died.reason()).isEqualTo(Reason.FAILED);
        assertThat(died.code()).isEqualTo(0xC0000005);
    }

    @Test
    void a_class_that_is_not_registered_is_unavailable() {
        agent.line("session", "direct:0x80040154").line("updates", "direct:0x80040154");
        PcException absent = refusal(WindowsAgentTest::memory);
        assertThat(absent.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(absent.code()).isEqualTo(0x80040154);
    }

    @Test
    void the_stub_of_wine_is_unavailable() {
        agent.close();
        try {
            PcException stub = refusal(WindowsAgentTest::memory);
            assertThat(stub.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(stub.code()).isEqualTo(0x80004001);
        } finally {
            agent = FakeAgent.register(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "nothing", "endless"})
    void a_child_that_answers_oddly_is_refused(String how) {
        assertThat(refusal(() -> odd(how).memory(10, LIMIT)).reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void a_child_that_answers_nothing_ends_at_its_limit() {
        assertThat(refusal(() -> odd("silence").memory(10, Duration.ofSeconds(3)))
                        .reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    private static AgentQuestion odd(String how) {
        return new AgentQuestion(OddChild.class, List.of(how));
    }

    private void offer(int index, String type) {
        int kind = type.endsWith("2") ? 2 : 1;
        agent.offer(index, kind, "id" + index).line("offer" + index + ".BrowseOnly", "bool:1");
    }

    private AgentInstallation install(UpdateOrder.Kind kind, String... ids) throws PcException {
        return question().install(new UpdateOrder(kind, false, List.of(ids)), LIMIT, percent -> {});
    }

    private static AgentMemory memory() throws PcException {
        return question().memory(10, LIMIT);
    }

    private static AgentQuestion question() {
        return new AgentQuestion();
    }

    private static <T> T given(AgentPart<T> part) {
        return part.given().orElseThrow(() -> new AssertionError(part.toString()));
    }

    private static AgentEntry entry(Instant time, String title) {
        return new AgentEntry(1, 4, 0x80240020, 0x80070002, time, "ID", 200, title, null, "UpdateOrchestrator");
    }

    private static PcException refusal(ThrowingCallable question) {
        return catchThrowableOfType(PcException.class, question);
    }
}
