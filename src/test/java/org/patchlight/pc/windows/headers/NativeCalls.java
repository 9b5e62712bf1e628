package org.patchlight.pc.windows.headers;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods that a class file calls, or hands on as a reference. */
final class NativeCalls {
    private NativeCalls() {}

    /**
     * A method, by its names in class files.
     *
     * @param owner its class
     * @param name its name
     * @param kind the types of its parameters and result
     */
    record Call(String owner, String name, String kind) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            return toString().compareTo(other.toString());
        }
    }

    /** What the methods with this name and kind call. */
    static Set<Call> of(InputStream classFile, Predicate<String> method) throws IOException {
        Set<Call> calls = new TreeSet<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String kind,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return method.test(name + kind) ? new Body(calls) : null;
                            }
                        },
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return calls;
    }

    private static final class Body extends MethodVisitor {
        private final Set<Call> calls;

        Body(Set<Call> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String kind, boolean isInterface) {
            calls.add(new Call(owner, name, kind));
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String kind, Handle maker, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle reference) {
                    calls.add(new Call(reference.getOwner(), reference.getName(), reference.getDesc()));
                }
            }
        }
    }
}
