package org.patchlight.pc.windows.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Ended;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;

class AgentJsonTest {
    private static final Instant TIME = Instant.parse("2026-03-29T01:30:15.123Z");

    static Stream<AgentAnswer> answers() {
        AgentEntry full = new AgentEntry(2, 4, 0x80240020, 0x80070002, TIME, "id", 7, "\u66f4\u65b0", "service", "me");
        AgentEntry bare = new AgentEntry(1, 2, 0, 0, TIME, null, 0, null, null, null);
        AgentMemory told = new AgentMemory(
                new AgentPart.Given<>(new AgentMemory.History(List.of(full, bare), 3)),
                new AgentPart.Given<>(new AgentMemory.Results(TIME, null)),
                new AgentPart.Given<>(true));
        AgentMemory refused = new AgentMemory(
                new AgentPart.Refused<>("QueryHistory", 0x80070422),
                new AgentPart.Refused<>("Results", 0x80004001),
                new AgentPart.Refused<>("RebootRequired", 5));
        OfferedUpdate.Driver driver = new OfferedUpdate.Driver("m", "p", "c", "h", LocalDate.of(2023, 4, 18), 28);
        AgentOffers offers = new AgentOffers(
                List.of(
                        new OfferedUpdate("1", "One", true, false, null),
                        new OfferedUpdate("2", "Two", false, true, driver)),
                1,
                false);
        return Stream.of(
                AgentAnswer.of(told),
                AgentAnswer.of(refused),
                AgentAnswer.of(offers),
                AgentAnswer.installing(true),
                AgentAnswer.of(new AgentInstallation(
                        List.of(
                                new Ended("1", "One", Outcome.INSTALLED, 0),
                                new Ended("2", "\u66f4", Outcome.FAILED, 0x80070643),
                                new Ended("3", "Three", Outcome.NEEDS_PERSON, 0)),
                        true)),
                AgentAnswer.refused("Search", 0x8024402C));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_the_same_afterwards(AgentAnswer answer) {
        assertThat(AgentJson.read(AgentJson.write(answer))).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"memory\":{}}",
                "{\"installing\":{}}",
                "{\"installation\":{\"updates\":[{\"id\":\"1\",\"title\":\"\",\"outcome\":\"WELL\",\"code\":0}],\"restart\":false}}",
                "{\"memory\":{\"history\":7}}",
                "{\"offers\":{\"updates\":[1],\"damaged\":0,\"complete\":true}}",
                "{\"refused\":{\"member\":\"Search\",\"code\":\"much\"}}",
                "Picked up JAVA_TOOL_OPTIONS: -Dx {\"offers\":{}}"
            })
    void what_is_no_answer_is_none(String text) {
        assertThat(AgentJson.read(text)).isEmpty();
    }

    @Test
    void no_piece_of_an_answer_is_one() {
        answers().map(AgentJson::write).forEach(whole -> {
            for (int length = 0; length < whole.length(); length++) {
                assertThat(AgentJson.read(whole.substring(0, length))).isEmpty();
            }
        });
    }

    @Test
    void progress_is_distinguished_from_an_answer() {
        assertThat(InstallationJson.progress(InstallationJson.progress(62))).hasValue(62);
        for (String other :
                List.of("", "{\"installing\":true}", "{\"progress\":101}", "{\"progress\":[]}", "{\"progress\":")) {
            assertThat(InstallationJson.progress(other)).as(other).isEmpty();
        }
    }
}
