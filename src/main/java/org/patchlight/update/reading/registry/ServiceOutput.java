package org.patchlight.update.reading.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;
import org.patchlight.pc.service.StartRight;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads the output of {@code sc}, {@code net}, and PowerShell's lists of services. Some versions of Windows translate the labels of {@code sc}, but
 * not its numbers and state words: {@code START_TYPE : 4 DISABLED}. A stopped service is not a problem: many run only
 * when needed.
 */
public final class ServiceOutput {
    private static final Pattern NAME = Pattern.compile("[^\\s:]{3,40} ?: ?([A-Za-z0-9_]{2,60})");
    private static final Pattern DISABLED = Pattern.compile("[^\\s:]{3,40}\\s*:\\s*4\\s+DISABLED");
    /** Why the service ended: {@code WIN32_EXIT_CODE : 1058 (0x422)}. The second number shows that it is a Win32 error. */
    private static final Pattern REFUSED = Pattern.compile("[^\\s:]{3,40}\\s*+: ?1058 {1,4}\\(0x422\\)");

    private static final Pattern FAILED = Pattern.compile("\\[SC\\] .{0,120}?\\b(\\d{1,5})\\s?:.{0,80}");
    private static final Pattern NET_ERROR = Pattern.compile("\\D{4,60}\\b(\\d{1,5})\\b\\D{0,60}");
    private static final Pattern COMMAND = Pattern.compile(
            "(?:sc(?:\\.exe)?\\s+(?:query|queryex|qc|start|config|sdshow)|net1?(?:\\.exe)?\\s+start)\\s+\"?([\\w]{2,60})\"?.*");
    /** By its label, or by its form where the label is translated. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:BINARY_PATH_NAME\\s{0,40}:\\s{0,40}(\\S.{0,8000})|[^\\s:]{3,40}\\s{0,40}:\\s{0,40}(\"?(?:[A-Za-z]:|%|\\\\)[^:]{0,400}\\.exe\\b.{0,8000}))");

    private static final Pattern SCANNED_DISABLED =
            Pattern.compile("The start type of (\\w{2,60}) service is set to Disabled");
    /** A stopped or running service with start type 4 in a report of Farbar Recovery Scan Tool. */
    private static final Pattern LISTED_DISABLED = Pattern.compile("[RSU]4 (\\w{2,60}); \\S");

    private static final Pattern SCANNED_MISSING =
            Pattern.compile("Unable to open (\\w{2,60}) registry key\\. The service key does not exist");

    private static final Pattern ENABLES = Pattern.compile("\\bconfig\\b.{1,80}\\bstart= ?+(?!disabled)[a-z]");

    private static final int LONGEST = 200;
    private static final int DOES_NOT_EXIST = 1060;
    private static final int IS_DISABLED = 1058;

    /** PowerShell's error category is never translated: {@code ObjectNotFound: (wuauserv:String) [Get-Service]}. */
    private static final Pattern NOT_FOUND =
            Pattern.compile("ObjectNotFound: ?\\((\\w{2,60}):String\\) ?\\[Get-Service\\]");

    private static final String DISABLED_START = "Disabled";

    private final Notes notes;
    private final ServiceTable table = new ServiceTable();
    private final ServiceJson json = new ServiceJson(this::disabledByJson);
    private final ServiceStart start;
    /** What the text says about services so far, by service and kind. A later good start ends it. */
    private final Map<String, Fact> states = new LinkedHashMap<>();

    private @Nullable String service;
    private boolean fromNet;
    private boolean showsRights;
    private boolean enables;

    /** A reader that passes its results on to the notes. */
    public ServiceOutput(Notes notes) {
        this.notes = notes;
        this.start = new ServiceStart(this::keep);
    }

    /** A command was typed; the following lines are its output. */
    public void command(String typed) {
        table.clear();
        json.clear();
        String lower = typed.toLowerCase(Locale.ROOT);
        Matcher command = COMMAND.matcher(lower);
        service = command.matches() ? ServiceNames.watched(command.group(1)) : null;
        fromNet = lower.startsWith("net");
        showsRights = lower.contains("sdshow");
        enables = ENABLES.matcher(lower).find();
        about();
    }

    /**
     * Reads the next line.
     *
     * @param text the line without surrounding spaces
     */
    public void take(String line, String text) {
        Matcher program = PROGRAM.matcher(text);
        if (service != null && program.matches()) {
            program(service, program.group(1) == null ? program.group(2) : program.group(1));
            return;
        }
        if (showsRights && text.startsWith("D:")) {
            rights(text);
            return;
        }
        if (ServiceJson.isJson(text)) {
            json.take(text);
        }
        ServiceTable.Row row = table.take(text);
        if (row != null) {
            listed(row);
            return;
        }
        if (scanned(text) || text.length() > LONGEST) {
            return;
        }
        if (ServiceTable.isProperty(text)) {
            return;
        }
        if (text.contains("[Get-Service]")) {
            notFound(NOT_FOUND.matcher(text));
            return;
        }
        if (start.take(text)) {
            return;
        }
        if (service != null && hasWorked(text)) {
            states.keySet().removeIf(key -> key.startsWith(service + ' '));
            return;
        }
        if (text.startsWith("[SC]")) {
            numbered(FAILED.matcher(text));
            return;
        }
        int colon = text.indexOf(':');
        boolean disabled = colon > 0
                && (DISABLED.matcher(text).matches() || REFUSED.matcher(text).matches());
        if (disabled) {
            note(Fact.Kind.SERVICE_DISABLED);
        } else if (colon > 0 && line.charAt(0) > ' ' && NAME.matcher(text).matches()) {
            service = ServiceNames.watched(text.substring(colon + 1).strip());
            about();
        } else if (fromNet) {
            numbered(NET_ERROR.matcher(text));
        }
    }

    private void rights(String list) {
        boolean judged = service != null && StartRight.SERVICES.contains(service);
        if (judged && StartRight.refusal(list).isPresent()) {
            note(Fact.Kind.SERVICE_RIGHTS);
        }
    }

    /** A line of Farbar's tools, which is the same in every language. */
    private boolean scanned(String text) {
        Matcher disabled = SCANNED_DISABLED.matcher(text);
        Matcher listed = LISTED_DISABLED.matcher(text);
        Matcher missing = SCANNED_MISSING.matcher(text);
        boolean starts = !disabled.lookingAt() && listed.lookingAt();
        Matcher found = starts ? listed : disabled.lookingAt() ? disabled : missing.find() ? missing : null;
        if (found == null) {
            return false;
        }
        service = ServiceNames.watched(found.group(1));
        note(found == missing ? Fact.Kind.SERVICE_MISSING : Fact.Kind.SERVICE_DISABLED);
        return true;
    }

    /** Whether the service was started, runs already, or got a start type other than disabled. */
    private boolean hasWorked(String text) {
        if (enables && text.startsWith("[SC] ChangeServiceConfig") && text.indexOf(':') < 0) {
            return true;
        }
        Matcher numbered = fromNet ? NET_ERROR.matcher(text) : FAILED.matcher(text);
        return ServiceStart.isRunning(numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0, text);
    }

    private void listed(ServiceTable.Row row) {
        service = ServiceNames.watched(row.name());
        if (DISABLED_START.equalsIgnoreCase(row.startOrNull())) {
            note(Fact.Kind.SERVICE_DISABLED);
        }
    }

    private void disabledByJson(String name) {
        service = ServiceNames.watched(name);
        note(Fact.Kind.SERVICE_DISABLED);
    }

    private void notFound(Matcher named) {
        service = named.find() ? ServiceNames.watched(named.group(1)) : null;
        note(Fact.Kind.SERVICE_MISSING);
    }

    private void numbered(Matcher numbered) {
        int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
        if (number == DOES_NOT_EXIST || number == ServiceStart.UNKNOWN_NAME) {
            note(Fact.Kind.SERVICE_MISSING);
        } else if (number == IS_DISABLED) {
            note(Fact.Kind.SERVICE_DISABLED);
        } else if (service != null && ServiceStart.isFailure(number)) {
            start.failed(service, number);
        }
    }

    private void program(String name, String path) {
        boolean foreign =
                !ServiceProgram.known(name).isEmpty() && ServiceProgram.ofImage(name, path, "") == Origin.FOREIGN;
        if (foreign && !ServiceProgram.isCutOff(name, path, false)) {
            notes.fact(new Fact(Fact.Kind.SERVICE_HIJACKED, null, name + " = " + shortened(path), null));
        }
    }

    /** What stands in a fact: long command lines are cut. */
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** Output about the time service alone is about the clock, as a copy of its registry key is. */
    private void about() {
        if (service != null) {
            notes.keyOfClock(service.equals(ServiceNames.TIME));
        }
    }

    private void note(Fact.Kind kind) {
        if (service != null) {
            keep(new Fact(kind, null, service, null));
        }
    }

    private void keep(Fact fact) {
        int end = fact.subject().indexOf(Fact.SEPARATOR);
        String name = end < 0 ? fact.subject() : fact.subject().substring(0, end);
        states.put(name + ' ' + fact.kind(), fact);
    }

    /** Passes on what still holds at the end of the text. */
    public void end() {
        states.values().forEach(notes::fact);
        states.clear();
    }
}
