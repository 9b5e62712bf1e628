package org.patchlight.selftest;

import java.time.Duration;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;

/**
 * Lines about the answer times of the update agent. A question starts its service, which is a change that others can see.
 * So a stopped agent is asked only if the person wants it.
 */
final class AgentLines {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LIMIT_OF_OFFERS = Duration.ofMinutes(3);
    private static final String HISTORY = "agent-history";
    private static final String BUSY = "agent-busy";
    private static final String OFFERS = "agent-offers";

    private final Pc pc;
    private final boolean askAgent;
    private final Lines lines;

    AgentLines(Pc pc, boolean askAgent, Lines lines) {
        this.pc = pc;
        this.askAgent = askAgent;
        this.lines = lines;
    }

    void add() {
        if (askAgent || isRunning()) {
            ask(HISTORY, () -> restart(pc.updateAgent().remembers(1, LIMIT)));
            ask(BUSY, () -> pc.updateAgent().isInstalling(LIMIT) ? "installing" : "idle");
        } else {
            lines.unknown(HISTORY, "not asked", "selftest.agent.not-asked");
            lines.unknown(BUSY, "not asked", "selftest.agent.not-asked");
        }
        if (askAgent) {
            ask(OFFERS, () -> {
                pc.updateAgent().offers(LIMIT_OF_OFFERS);
                return "answered";
            });
        } else {
            lines.unknown(OFFERS, "not asked", "selftest.agent.not-asked");
        }
    }

    private boolean isRunning() {
        try {
            return pc.services()
                    .find(ServiceNames.UPDATE_AGENT)
                    .filter(ServiceFacts::isUp)
                    .isPresent();
        } catch (PcException unknown) {
            return false;
        }
    }

    /** A question to the agent, and its answer in a word. */
    private interface Question {
        String ask() throws PcException;
    }

    /** Some updates report that they wait for a restart only here, and set no mark in the registry. */
    private static String restart(AgentMemory memory) {
        return "restart required: "
                + memory.restartRequired().given().map(String::valueOf).orElse("unknown");
    }

    private void ask(String id, Question question) {
        Stopwatch watch = new Stopwatch(pc);
        try {
            String answer = question.ask();
            lines.ok(id, watch.text() + ", " + answer, "selftest." + id);
        } catch (PcException refused) {
            String value = watch.text() + ", " + Lines.reason(refused);
            switch (refused.reason()) {
                case UNAVAILABLE -> lines.missing(id, value, "selftest.agent.missing");
                case TIMED_OUT -> lines.attention(id, value, "selftest.agent.slow");
                case DENIED -> lines.unknown(id, value, "selftest.needs-administrator");
                default -> lines.attention(id, value, "selftest.agent.refused");
            }
        }
    }
}
