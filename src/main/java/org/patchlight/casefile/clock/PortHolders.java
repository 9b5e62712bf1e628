package org.patchlight.casefile.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processes that hold UDP port 123, from {@code netstat -ano} or {@code Get-NetUDPEndpoint}. The time service needs
 * that port. {@code tasklist} shows the programs of the processes.
 */
final class PortHolders {
    private static final int MOST = 20;
    private static final int MOST_PROGRAMS = 2000;
    private static final Pattern NETSTAT =
            Pattern.compile("UDP\\s{1,20}\\S{1,60}:123\\s{1,40}\\*:\\*\\s{1,60}(\\d{1,9})\\b.*");
    private static final Pattern ENDPOINT =
            Pattern.compile("[0-9A-Fa-f%]{0,4}[.:][0-9A-Fa-f.:%]{0,56}\\s{1,60}123\\s{1,60}(\\d{1,9})");
    private static final Pattern LIST = Pattern.compile("(LocalPort|OwningProcess)\\s{0,20}:\\s{0,4}(\\d{1,9})");
    private static final Pattern TASK = Pattern.compile("([^\\s\\[\\]:\"][^:\"]{0,80}\\.exe)\\s{1,60}(\\d{1,9})\\b.*");
    private static final Pattern PROGRAM = Pattern.compile("\\[([^\\[\\]\\\\/:]{1,80}\\.exe)\\]");

    private final Map<String, String> holders = new LinkedHashMap<>();
    private final Map<String, String> programs = new TreeMap<>();
    private String last = "";
    private String listedPort = "";
    private String listedProcess = "";

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        for (Pattern form : List.of(NETSTAT, ENDPOINT)) {
            Matcher held = form.matcher(line);
            if (held.matches()) {
                hold(held.group(1));
                return;
            }
        }
        Matcher program = PROGRAM.matcher(line);
        if (program.matches()) {
            // netstat -b shows the program below its line
            if (!last.isEmpty()) {
                holders.put(last, program.group(1));
            }
            last = "";
            return;
        }
        if (line.startsWith("UDP") || line.startsWith("TCP")) {
            last = "";
        }
        Matcher task = TASK.matcher(line);
        if (task.matches() && programs.size() < MOST_PROGRAMS) {
            programs.put(task.group(2), task.group(1).strip());
            return;
        }
        listed(line);
    }

    private void listed(String line) {
        Matcher list = LIST.matcher(line);
        if (!list.matches()) {
            return;
        }
        if (list.group(1).equals("LocalPort")) {
            listedPort = list.group(2);
        } else {
            listedProcess = list.group(2);
        }
        if (listedPort.equals("123") && !listedProcess.isEmpty()) {
            hold(listedProcess);
        }
        if (!listedPort.isEmpty() && !listedProcess.isEmpty()) {
            listedPort = "";
            listedProcess = "";
        }
    }

    private void hold(String process) {
        last = process;
        if (holders.size() < MOST) {
            holders.putIfAbsent(process, "");
        }
    }

    /** The processes, each with the name of its program, which is empty if unknown. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        holders.forEach((process, program) ->
                all.put(process, program.isEmpty() ? programs.getOrDefault(process, "") : program));
        return all;
    }

    /** Whether a program other than that of Windows' services is known to hold the port. */
    static boolean isForeign(String program) {
        return !program.isEmpty() && !program.toLowerCase(Locale.ROOT).equals("svchost.exe");
    }
}
