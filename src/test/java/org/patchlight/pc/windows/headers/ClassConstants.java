package org.patchlight.pc.windows.headers;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.FieldVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The static final whole numbers of a class, from its file: initializing a library interface would load its DLL.
 *
 * @param type the name of the class
 * @param values the number of each; empty if it is computed when the class is initialized
 */
record ClassConstants(String type, Map<String, Optional<Long>> values) {
    private static final int CONSTANT = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    private static final Set<String> NUMBERS = Set.of("I", "J", "S", "B");

    static ClassConstants of(InputStream classFile) throws IOException {
        ClassReader reader = new ClassReader(classFile);
        Map<String, Optional<Long>> values = new TreeMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access, String name, String kind, @Nullable String signature, @Nullable Object value) {
                        if ((access & CONSTANT) == CONSTANT && NUMBERS.contains(kind)) {
                            values.put(name, Optional.ofNullable(value).map(number -> ((Number) number).longValue()));
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return new ClassConstants(reader.getClassName().replace('/', '.'), values);
    }
}
