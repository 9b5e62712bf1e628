package org.patchlight.pc.windows.update;

import com.google.gson.Gson;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.COM.Unknown;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.windows.agent.AgentAnswer;
import org.patchlight.pc.windows.agent.AgentChild;
import org.patchlight.pc.windows.agent.AgentJson;
import org.patchlight.pc.windows.agent.CostQuestion;
import org.patchlight.pc.windows.agent.FirewallSwitch;
import org.patchlight.pc.windows.agent.InstallationJson;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * Sends one question to the update agent in a child process. Calls of the agent have no time limit, and its library may
 * crash the process. The child runs this program's own code with the same Java, and is killed at its limit.
 */
final class AgentQuestion {
    private static final String TARGET = "update agent";

    /** A long history in a verbose language takes a tenth of it. */
    private static final int MOST_BYTES = 4 << 20;

    // Codes of a system without such an agent: E_NOTIMPL, E_NOINTERFACE, DISP_E_UNKNOWNNAME, REGDB_E_CLASSNOTREG,
    // ERROR_MOD_NOT_FOUND; WBEM_E_INVALID_NAMESPACE and WBEM_E_INVALID_CLASS, as on servers.
    private static final List<Integer> NO_AGENT =
            List.of(0x80004001, 0x80004002, 0x80020006, 0x80040154, 0x8007007E, 0x8004100E, 0x80041010);
    /** WBEM_E_ACCESS_DENIED. */
    private static final int WMI_ACCESS_DENIED = 0x80041003;

    private static final List<String> QUICKLY = List.of(
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xmx128m",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private final Class<?> child;
    private final List<String> before;

    AgentQuestion() {
        this(AgentChild.class, List.of());
    }

    /**
     * @param child the main class of the child process
     * @param before its arguments before the question
     */
    AgentQuestion(Class<?> child, List<String> before) {
        this.child = child;
        this.before = List.copyOf(before);
    }

    AgentMemory memory(int most, Duration limit) throws PcException {
        AgentAnswer answer = ask(limit, List.of(AgentChild.MEMORY, Integer.toString(most)), percent -> {});
        AgentMemory memory = answer.memoryOrNull();
        if (memory == null) {
            throw garbage();
        }
        if (memory.history() instanceof AgentPart.Refused<AgentMemory.History> history
                && memory.results() instanceof AgentPart.Refused<AgentMemory.Results>
                && NO_AGENT.contains(history.code())) {
            throw refusal(history.member(), TARGET, history.code());
        }
        return memory;
    }

    AgentOffers offers(Duration limit) throws PcException {
        AgentOffers offers =
                ask(limit, List.of(AgentChild.OFFERS), percent -> {}).offersOrNull();
        if (offers == null) {
            throw garbage();
        }
        return offers;
    }

    boolean isInstalling(Duration limit) throws PcException {
        Boolean installing =
                ask(limit, List.of(AgentChild.INSTALLING), percent -> {}).installingOrNull();
        if (installing == null) {
            throw garbage();
        }
        return installing;
    }

    AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        List<String> question = new ArrayList<>(List.of(AgentChild.INSTALL));
        question.addAll(AgentChild.words(order));
        AgentInstallation installation = ask(limit, question, progress).installationOrNull();
        if (installation == null) {
            throw garbage();
        }
        return installation;
    }

    List<Point> restorePoints(Duration limit) throws PcException {
        return points(limit, List.of(AgentChild.RESTORE_POINTS));
    }

    List<Point> createRestorePoint(String description, Duration limit) throws PcException {
        return points(limit, List.of(AgentChild.CREATE_RESTORE_POINT, description));
    }

    private List<Point> points(Duration limit, List<String> question) throws PcException {
        List<Point> points =
                ask(RestorePoints.TARGET, limit, question, percent -> {}).restorePointsOrNull();
        if (points == null) {
            throw garbage();
        }
        return points;
    }

    void setFirewallRule(String name, String service, boolean enabled, Duration limit) throws PcException {
        List<String> question = new ArrayList<>(List.of(FirewallSwitch.QUESTION));
        question.addAll(FirewallSwitch.words(name, service, enabled));
        if (ask(limit, question, percent -> {}).doneOrNull() == null) {
            throw garbage();
        }
    }

    ConnectionCost connectionCost(Duration limit) throws PcException {
        Integer bits = ask("NetworkListManager", limit, List.of(CostQuestion.QUESTION), percent -> {})
                .costOrNull();
        if (bits == null) {
            throw garbage();
        }
        return CostQuestion.cost(bits);
    }

    private AgentAnswer ask(Duration limit, List<String> question, IntConsumer progress) throws PcException {
        return ask(TARGET, limit, question, progress);
    }

    private AgentAnswer ask(String target, Duration limit, List<String> question, IntConsumer progress)
            throws PcException {
        return Win32.call("CreateProcess", target, () -> {
            AtomicReference<String> last = new AtomicReference<>("");
            WindowsProcesses.lines(
                    java(),
                    arguments(question),
                    MOST_BYTES,
                    limit,
                    line -> InstallationJson.progress(line).ifPresentOrElse(progress, () -> last.set(line)));
            AgentAnswer answer =
                    AgentJson.read(Objects.requireNonNullElse(last.get(), "")).orElseThrow(AgentQuestion::garbage);
            if (answer.refusalOrNull() != null) {
                throw refusal(
                        answer.refusalOrNull().member(),
                        target,
                        answer.refusalOrNull().code());
            }
            return answer;
        });
    }

    private static PcException refusal(String member, String target, int code) {
        if (code == Win32.E_ACCESSDENIED || code == WMI_ACCESS_DENIED) {
            return new PcException(Reason.DENIED, member, target, code);
        }
        Reason reason = switch (code) {
            case UpdateAgent.OPERATION_IN_PROGRESS -> Reason.IN_USE;
            case AgentAnswer.NOT_OFFERED -> Reason.MISSING;
            default -> NO_AGENT.contains(code) ? Reason.UNAVAILABLE : Reason.FAILED;
        };
        return new PcException(reason, member, target, code);
    }

    private static PcException garbage() {
        return new PcException(Reason.FAILED, "ReadAnswer", TARGET, 0);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java.exe").toAbsolutePath();
    }

    private List<String> arguments(List<String> question) throws PcException {
        List<String> arguments = new ArrayList<>(QUICKLY);
        arguments.addAll(nativeLibrary());
        arguments.addAll(List.of("-cp", classPath(), child.getName()));
        arguments.addAll(before);
        arguments.addAll(question);
        return arguments;
    }

    /** The child loads the native library that is already unpacked, instead of unpacking it again. */
    private static List<String> nativeLibrary() {
        String loaded = System.getProperty("jnidispatch.path", "");
        Path file = Path.of(loaded);
        String name = String.valueOf(file.getFileName());
        return loaded.isEmpty() || file.getParent() == null || !name.endsWith(".dll")
                ? List.of()
                : List.of(
                        "-Djna.boot.library.path=" + file.getParent(),
                        "-Djna.nounpack=true",
                        "-Djna.boot.library.name=" + name.substring(0, name.length() - ".dll".length()));
    }

    /** The class path of the child: the one jar, or the folders and jars that this program runs from. */
    private String classPath() throws PcException {
        try {
            return Stream.of(child, AgentChild.class, Native.class, Unknown.class, Gson.class)
                    .map(type -> type.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(location -> Path.of(URI.create(location.toString())).toString())
                    .distinct()
                    .collect(Collectors.joining(";"));
        } catch (RuntimeException malformed) {
            throw new PcException(Reason.UNAVAILABLE, "CreateProcess", TARGET, malformed);
        }
    }
}
