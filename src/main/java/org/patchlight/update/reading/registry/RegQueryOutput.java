package org.patchlight.update.reading.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads the output of {@code reg query}: keys at the start of the line, values after four spaces. It is the same in
 * every language.
 */
public final class RegQueryOutput {
    private static final Pattern VALUE = Pattern.compile("(.{1,200}?)\\s+REG_(DWORD|QWORD|SZ|EXPAND_SZ)\\s+(.{1,400})");
    /** A command that prints a key of the time service without its name. */
    private static final Pattern DUMP =
            Pattern.compile("(?i)\\bw32tm(?:\\.exe)?\"?\\s{1,8}/dumpreg\\b(?:.{0,200}/subkey:\"?([\\w\\\\]{1,60}))?");

    private static final String TIME_SERVICE = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\W32Time";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}");
    private static final String SIGNS = "> |`";
    private static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 10;

    private final RegistryFacts facts;
    private final PropertyList list;
    private boolean anyKey;
    /** Only this tool prints numbers in decimal. */
    private boolean isDumped;

    /** A reader that passes its results on to the notes. */
    public RegQueryOutput(Notes notes) {
        this.facts = new RegistryFacts(notes, false);
        this.list = new PropertyList(facts);
    }

    /**
     * Reads the next line.
     *
     * @param written the line without surrounding spaces; quotation signs of posts may stand before it
     */
    public void take(String written) {
        int from = 0;
        while (from < written.length() && SIGNS.indexOf(written.charAt(from)) >= 0) {
            from++;
        }
        String text = written.substring(from);
        if (isDump(text)) {
            return;
        }
        if (text.startsWith("HKEY_")) {
            anyKey = true;
            isDumped = false;
            facts.key(text);
        } else if (anyKey && text.length() < LONGEST && text.contains("REG_")) {
            Matcher value = VALUE.matcher(text);
            if (value.matches()) {
                value(value.group(1), value.group(2), value.group(3));
            }
        } else if (text.length() < LONGEST) {
            list.take(text);
        }
    }

    /** A command was typed at a prompt. */
    public void command(String command) {
        isDump(command);
    }

    /** Whether the line is a command that prints a key of the time service, which then is the current key. */
    private boolean isDump(String text) {
        if (!text.contains("umpreg") || text.length() > LONGEST) {
            return false;
        }
        Matcher dump = DUMP.matcher(text);
        if (!dump.find()) {
            return false;
        }
        anyKey = true;
        isDumped = true;
        facts.key(dump.group(1) == null ? TIME_SERVICE : TIME_SERVICE + '\\' + dump.group(1));
        return true;
    }

    /** Ends the output. */
    public void end() {
        facts.end();
    }

    private void value(String name, String type, String value) {
        if (!type.endsWith("WORD")) {
            facts.text(name, value);
        } else if (isDumped && DECIMAL.matcher(value).matches()) {
            facts.number(name, (int) Long.parseLong(value));
        } else if (value.startsWith("0x") && value.length() <= LONGEST_NUMBER) {
            @Nullable Hresult number = CodeIn.at(value, 0);
            if (number != null) {
                facts.number(name, number.value());
            }
        }
    }
}
