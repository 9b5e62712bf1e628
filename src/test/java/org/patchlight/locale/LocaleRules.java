package org.patchlight.locale;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds calls whose result depends on the default locale, such as Thai years or the Turkish i. */
final class LocaleRules {
    private static final String LOCALE = "java.util.Locale";

    /** Methods and constructors that take the default locale unless one of their arguments is a locale. */
    private static final Set<String> NEED_LOCALE = Set.of(
            "java.lang.String.format",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.format",
            "java.io.PrintStream.printf",
            "java.io.PrintWriter.format",
            "java.io.PrintWriter.printf",
            "java.io.Console.format",
            "java.io.Console.printf",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.time.format.DecimalStyle.ofDefaultLocale",
            "java.text.MessageFormat.<init>",
            "java.text.SimpleDateFormat.<init>",
            "java.text.DecimalFormat.<init>",
            "java.text.DecimalFormatSymbols.<init>",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.NumberFormat.getCompactNumberInstance",
            "java.text.DateFormat.getInstance",
            "java.text.DateFormat.getDateInstance",
            "java.text.DateFormat.getTimeInstance",
            "java.text.DateFormat.getDateTimeInstance",
            "java.text.Collator.getInstance",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>",
            "java.util.Formatter.<init>",
            "java.util.Scanner.<init>");

    /** These always take the default locale. */
    private static final Set<String> NEVER =
            Set.of("java.lang.String.formatted", "java.text.MessageFormat.format", "java.util.Date.toLocaleString");

    private LocaleRules() {}

    /** Each access that breaks the rules, with its place. */
    static List<String> broken(JavaClass type) {
        return Stream.concat(type.getCodeUnitAccessesFromSelf().stream(), references(type))
                .filter(LocaleRules::isBroken)
                .map(JavaAccess::getDescription)
                .distinct()
                .toList();
    }

    private static Stream<? extends JavaAccess<?>> references(JavaClass type) {
        return Stream.concat(
                type.getMethodReferencesFromSelf().stream(), type.getConstructorReferencesFromSelf().stream());
    }

    private static boolean isBroken(JavaAccess<?> access) {
        String name =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        boolean without = !access.getTarget().getFullName().contains(LOCALE);
        boolean symbols = access.getTarget().getFullName().contains("java.text.DecimalFormatSymbols)");
        // MessageFormat.format is static with arguments, and an instance method without a pattern
        boolean instance = name.equals("java.text.MessageFormat.format")
                && !access.getTarget().getFullName().contains("(java.lang.String,");
        return (NEED_LOCALE.contains(name) && without && !symbols) || (NEVER.contains(name) && !instance);
    }
}
