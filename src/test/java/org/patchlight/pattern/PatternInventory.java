package org.patchlight.pattern;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds every regular expression of the program: in static fields by reflection, and in the source as literals. */
final class PatternInventory {
    /**
     * One expression.
     *
     * @param where the file and the expression, for messages
     * @param searches whether its file searches with it, which starts at each character; else it matches whole texts
     */
    record Found(String where, Pattern pattern, boolean searches) {}

    private static final Path SOURCE = Path.of("src/main/java");
    /** The calls whose first argument is a regular expression. */
    private static final Pattern CALL = Pattern.compile(
            "(Pattern\\s*\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*+\")*+)?+\\s*([,)+])?");

    private static final Pattern SEARCH =
            Pattern.compile("\\.(?:find|results|replaceAll|replaceFirst|split|asPredicate|splitAsStream)\\(");

    /** A character by its number, which the compiler replaces before it reads the text. */
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u+([0-9A-Fa-f]{4})");

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private PatternInventory() {}

    static PatternInventory ofProgram() throws IOException {
        PatternInventory inventory = new PatternInventory();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String source = Files.readString(file);
                // one expression of a dynamic text is enough to load the class
                if (CALL.matcher(source).find()) {
                    inventory.add(SOURCE.relativize(file).toString().replace('\\', '/'), source);
                }
            }
        }
        return inventory;
    }

    List<Found> all() {
        return List.copyOf(found.values());
    }

    /** Files with an expression made at run time that no static field holds. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void add(String file, String source) {
        boolean searches = SEARCH.matcher(source).find();
        int before = found.size();
        String name = file.substring(0, file.length() - ".java".length()).replace('/', '.');
        for (Class<?> type : classes(name)) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    boolean search =
                            PatternUse.isSearch(source, field.getName()).orElse(searches);
                    collect(file, value(field, null), search, Collections.newSetFromMap(new IdentityHashMap<>()));
                }
            }
        }
        boolean reflected = found.size() > before;
        for (Matcher call = CALL.matcher(source); call.find(); ) {
            boolean whole = call.group(2) != null
                    && call.group(3) != null
                    && !call.group(3).equals("+");
            boolean compiled = call.group(1).startsWith("Pattern");
            if (whole && !(compiled && reflected)) {
                put(
                        file,
                        Pattern.compile(literal(call.group(2))),
                        searches && !call.group(1).equals(".matches"));
            } else if (compiled && !reflected) {
                unknown.add(file);
            }
        }
    }

    private static List<Class<?>> classes(String name) {
        List<Class<?>> classes = new ArrayList<>();
        try {
            Class<?> type = Class.forName(name);
            classes.add(type);
            classes.addAll(List.of(type.getDeclaredClasses()));
        } catch (ClassNotFoundException | LinkageError onlyOnWindows) {
            // Native code is missing here; the literals of the source are still checked.
        }
        return classes;
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException unreadable) {
            return "";
        }
    }

    private void collect(String file, Object value, boolean searches, Set<Object> seen) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Pattern pattern) {
            put(file, pattern, searches);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(file, one, searches, seen));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> collect(file, one, searches, seen));
        } else if (value instanceof Object[] many) {
            List.of(many).forEach(one -> collect(file, one, searches, seen));
        } else if (value.getClass().getName().startsWith("org.patchlight")
                && !value.getClass().isEnum()) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(file, value(field, value), searches, seen);
                }
            }
        }
    }

    private void put(String file, Pattern pattern, boolean searches) {
        String where = file + " " + pattern.pattern();
        found.putIfAbsent(where, new Found(where, pattern, searches));
    }

    private static String literal(String source) {
        StringBuilder text = new StringBuilder();
        Matcher part = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(source);
        while (part.find()) {
            text.append(UNICODE.matcher(part.group(1))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                    .translateEscapes());
        }
        return text.toString();
    }
}
