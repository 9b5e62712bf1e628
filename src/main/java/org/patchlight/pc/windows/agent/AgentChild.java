package org.patchlight.pc.windows.agent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.agent.UpdateOrder.Kind;

/**
 * The program of the child process. It asks the update agent one question, writes the answer to its output as one line
 * of JSON, and ends. Lines with the progress come before, if it takes long. It is not a command for people. A call that
 * hangs or crashes here affects no other process.
 */
public final class AgentChild {
    /** Asks for the history of the agent; followed by the most entries to read. */
    public static final String MEMORY = "memory";

    /** Asks for the updates on offer. */
    public static final String OFFERS = "offers";

    /** Asks whether the agent is installing now. */
    public static final String INSTALLING = "installing";

    /** Asks the agent to install; followed by the {@link #words} of an order. */
    public static final String INSTALL = "install";

    /** Asks System Restore for its restore points. */
    public static final String RESTORE_POINTS = "restore-points";

    /** Asks System Restore to make a restore point; followed by its description. */
    public static final String CREATE_RESTORE_POINT = "create-restore-point";

    private static final String AFRESH = "afresh";
    private static final int USAGE = 2;
    private static final PrintStream OUT = System.out;

    private AgentChild() {}

    /** Answers the question in the arguments. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Runtime.getRuntime().halt(USAGE);
        }
        say(AgentJson.write(answer(List.of(arguments))));
        // Threads of the agent's library may still run, and nothing here needs an orderly end.
        Runtime.getRuntime().halt(0);
    }

    /** An order as arguments of this program. */
    public static List<String> words(UpdateOrder order) {
        List<String> head = List.of(order.kind().name().toLowerCase(Locale.ROOT), order.afresh() ? AFRESH : "as-known");
        return Stream.concat(head.stream(), order.updateIds().stream()).toList();
    }

    private static UpdateOrder order(List<String> words) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(words.get(0)))
                .findFirst()
                .orElseThrow();
        return new UpdateOrder(kind, words.get(1).equals(AFRESH), words.subList(2, words.size()));
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        OUT.write(bytes, 0, bytes.length);
        OUT.flush();
    }

    private static AgentAnswer answer(List<String> arguments) {
        int code = ComLibrary.INSTANCE.CoInitializeEx(null, ComLibrary.MULTITHREADED);
        if (code < 0) {
            return AgentAnswer.refused("CoInitializeEx", code);
        }
        try {
            return switch (arguments.get(0)) {
                case FirewallSwitch.QUESTION -> {
                    FirewallSwitch.change(arguments.subList(1, arguments.size()));
                    yield AgentAnswer.done();
                }
                case CostQuestion.QUESTION -> AgentAnswer.cost(CostQuestion.read());
                case OFFERS -> AgentAnswer.of(new AgentReader().offers());
                case INSTALLING -> AgentAnswer.installing(AgentInstaller.isBusy());
                case RESTORE_POINTS -> AgentAnswer.of(SystemRestore.all());
                case CREATE_RESTORE_POINT -> AgentAnswer.of(SystemRestore.create(arguments.get(1)));
                case INSTALL ->
                    AgentAnswer.of(new AgentInstaller(
                                    order(arguments.subList(1, arguments.size())),
                                    percent -> say(InstallationJson.progress(percent)))
                            .install());
                default -> AgentAnswer.of(new AgentReader().memory(Integer.parseInt(arguments.get(1))));
            };
        } catch (ComFailure refused) {
            return AgentAnswer.refused(refused.member(), refused.code());
        }
    }
}
