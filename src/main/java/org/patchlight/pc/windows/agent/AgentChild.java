package org.patchlight.pc.windows.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The program of the child process: asks the update agent one thing, writes the answer to its output as one JSON document, and ends. No command
 * for people. A call that hangs or crashes in here takes nothing else along.
 */
public final class AgentChild {
    /** Asks what the agent remembers; followed by the most entries of its history. */
    public static final String MEMORY = "memory";

    /** Asks what the agent offers. */
    public static final String OFFERS = "offers";

    private static final int USAGE = 2;

    private AgentChild() {}

    /** Asks what the arguments say. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            Runtime.getRuntime().halt(USAGE);
        }
        byte[] answer = AgentJson.write(answer(arguments)).getBytes(StandardCharsets.UTF_8);
        OutputStream out = System.out;
        out.write(answer);
        out.flush();
        // Threads of the agent's library may live on; nothing of ours needs an orderly end.
        Runtime.getRuntime().halt(0);
    }

    private static AgentAnswer answer(String[] arguments) {
        int code = ComLibrary.INSTANCE.CoInitializeEx(null, ComLibrary.MULTITHREADED);
        if (code < 0) {
            return AgentAnswer.refused("CoInitializeEx", code);
        }
        AgentReader agent = new AgentReader();
        try {
            return arguments[0].equals(OFFERS)
                    ? AgentAnswer.of(agent.offers())
                    : AgentAnswer.of(agent.memory(Integer.parseInt(arguments[1])));
        } catch (ComFailure refused) {
            return AgentAnswer.refused(refused.member(), refused.code());
        }
    }
}
